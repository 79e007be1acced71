package org.kartoteka.kernel.security;

import java.util.Optional;
import java.util.Set;

/**
 * Who is calling: the login name, the roles, the branches a member of staff acts in and, for a
 * reader, the number of the card.
 */
public record Caller(
        String name, Set<String> roles, Set<String> branches, Optional<String> readerCard) {

    /** Stands in {@link #branches()} for every branch of the network. */
    public static final String ALL_BRANCHES = "*";

    /** The house itself: consumers, timers, start-up. */
    public static final Caller SYSTEM =
            new Caller("system", Set.of(), Set.of(ALL_BRANCHES), Optional.empty());

    /** Somebody who has not said who he is. */
    public static final Caller ANONYMOUS =
            new Caller("anonymous", Set.of(), Set.of(), Optional.empty());

    public Caller {
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
    }

    /** Whether the caller has the role. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the caller acts in the branch. */
    public boolean actsIn(String branch) {
        return branches.contains(ALL_BRANCHES) || branches.contains(branch);
    }
}

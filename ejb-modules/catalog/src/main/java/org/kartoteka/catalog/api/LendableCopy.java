package org.kartoteka.catalog.api;

import java.util.Set;

/**
 * A copy as a desk needs it.
 *
 * @param rules what the age mark and the other marks of its edition ask
 */
public record LendableCopy(CopyView copy, Set<AccessRule> rules) {

    public LendableCopy {
        rules = Set.copyOf(rules);
    }

    /** Whether the edition asks for that. */
    public boolean asks(AccessRule rule) {
        return rules.contains(rule);
    }
}

package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A run that brings titles in line with authority records, and how far it is.
 *
 * @param authority whose heading is carried into the titles; only with {@link Kind#FOLLOW}
 * @param heading that heading
 * @param total how many titles there are to be looked at, as counted at the beginning
 * @param seen how many have been looked at
 * @param changed how many got a new version
 * @param failed how many could not be written; the server's log tells why
 */
public record AuthorityWork(
        UUID id,
        String library,
        Kind kind,
        Optional<UUID> authority,
        Optional<String> heading,
        State state,
        long total,
        long seen,
        long changed,
        long failed,
        String startedBy,
        Instant createdAt,
        Optional<Instant> doneAt) {

    /** What a run does. */
    public enum Kind {
        /** Carries one heading into the titles that are linked with it. */
        FOLLOW,
        /** Looks for the headings of all titles among the authority records and links them. */
        LINK
    }

    /** How far a run is. */
    public enum State {
        /** Nobody works on it yet. */
        WAITING,
        /** A node works on it, or takes it up again soon. */
        RUNNING,
        /** All titles have been looked at. */
        DONE
    }
}

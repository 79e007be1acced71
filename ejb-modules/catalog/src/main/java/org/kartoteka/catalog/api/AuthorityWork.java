package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A run that brings titles in line with authority records, and how far it is.
 *
 * @param authority whose heading is carried into the titles; only with {@link
 *     AuthorityWorkKind#FOLLOW}
 * @param heading that heading
 * @param total how many titles there are to be looked at, as counted at the beginning
 * @param seen how many have been looked at
 * @param changed how many got a new version
 * @param failed how many could not be written; the server's log tells why
 */
public record AuthorityWork(
        UUID id,
        String library,
        AuthorityWorkKind kind,
        Optional<UUID> authority,
        Optional<String> heading,
        AuthorityWorkState state,
        long total,
        long seen,
        long changed,
        long failed,
        String startedBy,
        Instant createdAt,
        Optional<Instant> doneAt) {}

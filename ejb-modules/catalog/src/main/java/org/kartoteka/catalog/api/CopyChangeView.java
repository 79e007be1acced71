package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of a copy's history.
 *
 * @param caller who did it
 * @param act what was done, for instance {@code MOVE} or {@code ADD}
 * @param fromBranch empty where the copy came into being
 */
public record CopyChangeView(
        UUID id,
        Instant happenedAt,
        String caller,
        String act,
        Optional<String> fromBranch,
        String toBranch,
        Optional<CopyState> fromState,
        CopyState toState,
        Optional<String> note) {}

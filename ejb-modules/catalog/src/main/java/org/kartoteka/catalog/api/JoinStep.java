package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of a request's history: the notice to its applicant.
 *
 * @param caller the log-in that has done it
 * @param state what the request became
 * @param words remarks, or the reason of a decision
 */
public record JoinStep(
        UUID id, Instant happenedAt, String caller, JoinState state, Optional<String> words) {}

package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What was done to a mark of a title.
 *
 * @param putOn whether it was put on, or given another reason; else it was taken off
 * @param reason why, where somebody said it
 */
public record MarkChange(
        UUID id,
        EditionMark mark,
        boolean putOn,
        Optional<String> reason,
        String changedBy,
        Instant changedAt) {}

package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A merge of two titles.
 *
 * @param copies how many copies went from one to the other
 * @param undoneAt when it was undone, if it was
 */
public record TitleMerge(
        UUID id,
        String library,
        UUID kept,
        UUID dropped,
        int copies,
        Instant mergedAt,
        String mergedBy,
        Optional<Instant> undoneAt) {}

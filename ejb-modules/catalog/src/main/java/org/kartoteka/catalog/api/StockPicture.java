package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the summing up of a library's stock is.
 *
 * @param percent how much is done
 */
public record StockPicture(
        UUID id,
        String library,
        boolean done,
        int percent,
        String orderedBy,
        Instant orderedAt,
        Optional<Instant> finishedAt) {}

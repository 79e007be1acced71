package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A round of stock-taking and how far it is.
 *
 * @param open whether it goes on
 * @param expected how many copies should stand there, by the books at its beginning
 * @param scanned how many different barcodes were scanned, by what they mean
 * @param missing how many were not found; known when it is closed
 */
public record StockTakingView(
        UUID id,
        String library,
        String branch,
        String name,
        String shelfFrom,
        String shelfTo,
        boolean open,
        long expected,
        Map<ScanVerdict, Long> scanned,
        Optional<Long> missing,
        Instant begunAt,
        String begunBy,
        Optional<Instant> endedAt,
        Optional<String> endedBy) {

    public StockTakingView {
        scanned = Map.copyOf(scanned);
    }

    /** How many barcodes were scanned. */
    public long total() {
        return scanned.values().stream().mapToLong(Long::longValue).sum();
    }
}

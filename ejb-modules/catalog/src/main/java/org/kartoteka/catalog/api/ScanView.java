package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A scan of a stock-taking.
 *
 * @param description author, title and year in short; empty for what is unknown
 * @param branch where it belongs
 * @param shelfMark where it stands there
 */
public record ScanView(
        String barcode,
        ScanVerdict verdict,
        Optional<String> description,
        Optional<String> branch,
        Optional<String> shelfMark,
        Instant scannedAt,
        String scannedBy) {}

package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report.
 *
 * @param asOf when the stock was as it is told; empty if nobody has summed it up yet
 */
public record StockReport(Optional<Instant> asOf, List<ReportLine> lines, ReportLine total) {

    public StockReport {
        lines = List.copyOf(lines);
    }
}

package org.kartoteka.catalog.api;

import java.time.YearMonth;
import java.util.Optional;

/**
 * What is asked of the stock.
 *
 * @param branch only there; else the whole library
 * @param from the first month of the period
 * @param to the last one
 */
public record ReportQuery(
        ReportKind kind,
        String library,
        Optional<String> branch,
        ReportGroup group,
        YearMonth from,
        YearMonth to) {}

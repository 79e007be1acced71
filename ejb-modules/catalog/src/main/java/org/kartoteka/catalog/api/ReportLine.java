package org.kartoteka.catalog.api;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line of a report.
 *
 * @param group code of the branch, name of the kind, month as {@code 2026-11}, or class; empty
 *     where the record has no class
 * @param titles in stock, where lines are by class or branch and the report tells of titles
 * @param copies in stock, or come in the period
 * @param loans in the period
 * @param rate loans for each copy (обращаемость), with two decimals
 */
public record ReportLine(
        String group, Optional<Long> titles, long copies, long loans, Optional<BigDecimal> rate) {}

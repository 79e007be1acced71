package org.kartoteka.catalog.api;

/** What a report tells of a library's stock. */
public enum ReportKind {
    /** Copies that came in the period. */
    ARRIVALS,
    /** Loans in the period for each copy in stock. */
    CIRCULATION,
    /** Titles and copies in stock, and loans in the period. */
    COMPOSITION
}

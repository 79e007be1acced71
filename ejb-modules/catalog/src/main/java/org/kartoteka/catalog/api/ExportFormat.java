package org.kartoteka.catalog.api;

/** The forms in which records leave the house. */
public enum ExportFormat {
    /** ISO 2709, UTF-8, in the record's own dialect. */
    ISO2709,
    /** MARCXML. */
    MARCXML,
    /** The IRBIS text exchange form. */
    IRBIS
}

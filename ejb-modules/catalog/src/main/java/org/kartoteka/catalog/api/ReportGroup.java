package org.kartoteka.catalog.api;

/** By what the lines of a report are. */
public enum ReportGroup {
    /** By month; not for what is in stock now. */
    MONTH,
    /** By branch. */
    BRANCH,
    /** By kind: books, serials, electronic … */
    KIND,
    /** By class of the BBK: the first two digits. */
    BBK,
    /** By class of the UDC: the first two digits. */
    UDC
}

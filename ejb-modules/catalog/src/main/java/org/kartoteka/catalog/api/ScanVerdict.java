package org.kartoteka.catalog.api;

/** What a scan in a stock-taking means. */
public enum ScanVerdict {
    /** It belongs here. */
    IN_PLACE,
    /** It is the branch's, but belongs to another shelf. */
    MISPLACED,
    /** It belongs to another branch or library. */
    FOREIGN,
    /** By the books it is written off. */
    WRITTEN_OFF,
    /** By the books a reader has it. */
    ON_LOAN,
    /** It belongs here and counted as missing. */
    WAS_MISSING,
    /** No copy has this barcode. */
    UNKNOWN
}

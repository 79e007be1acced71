package org.kartoteka.catalog.marc;

/**
 * The meaning of the tags of a record. IRBIS records are converted to RUSMARC tags when they are
 * read.
 */
public enum MarcFormat {
    /** RUSMARC, the Russian UNIMARC: title in 200, authors in 7XX, holdings in 899. */
    RUSMARC,
    /** MARC 21: title in 245, authors in 1XX and 7XX, holdings in 852. */
    MARC21
}

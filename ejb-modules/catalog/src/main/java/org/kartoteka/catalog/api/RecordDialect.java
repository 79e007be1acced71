package org.kartoteka.catalog.api;

/** What the tags of a record mean. */
public enum RecordDialect {
    /** RUSMARC, the Russian UNIMARC. */
    RUSMARC,
    /** MARC 21. */
    MARC21
}

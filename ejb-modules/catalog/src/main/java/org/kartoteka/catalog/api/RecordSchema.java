package org.kartoteka.catalog.api;

/**
 * The XML forms in which records go to other library systems. Whatever dialect a record is kept in,
 * it can be had in each; what a conversion carries over is told in {@code docs/protocols.md}.
 */
public enum RecordSchema {
    /** MARC 21 as MARCXML, the element {@code record} of {@code MARC21/slim}. */
    MARC21,
    /** RUSMARC as marcxchange (ISO 25577), the element {@code record}. */
    RUSMARC,
    /**
     * Simple Dublin Core: a row of elements with the prefix {@code dc}, without a container, since
     * each protocol has one of its own. The container declares the prefix as {@code
     * http://purl.org/dc/elements/1.1/}.
     */
    DUBLIN_CORE
}

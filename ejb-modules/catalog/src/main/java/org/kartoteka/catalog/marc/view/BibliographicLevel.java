package org.kartoteka.catalog.marc.view;

/** What kind of whole a record describes. */
public enum BibliographicLevel {
    /** One book, complete in itself. */
    MONOGRAPH,
    /** A set of volumes as a whole. */
    SET,
    /** One volume of a set; its parent tells which. */
    VOLUME,
    /** A newspaper, a magazine, a continuing series. */
    SERIAL,
    /** An article or another part of a document. */
    PART,
    /** A made-up collection. */
    COLLECTION
}

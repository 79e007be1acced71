package org.kartoteka.catalog.api;

/** What a label is for. */
public enum LabelKind {
    /** For the back of a book: where it stands. */
    SPINE,
    /** For the scanner: the barcode of the copy. */
    BARCODE
}

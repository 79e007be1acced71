package org.kartoteka.catalog.api;

/** The form of a book of the stock as a file. */
public enum BookForm {
    /** To print and to sign: A4 across. */
    PDF,
    /** To work with. */
    XLSX
}

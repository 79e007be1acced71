package org.kartoteka.catalog.api;

/** By what another library's catalogue is searched. */
public enum OutsideIndex {
    /** The ISBN, with or without dashes. */
    ISBN,
    /** Words of the title. */
    TITLE,
    /** The author's name. */
    AUTHOR,
    /** Words from anywhere. */
    ANY
}

package org.kartoteka.catalog.api;

/** How a text in a record is compared; case does not matter. */
public enum FieldMatch {
    /** It is there, whatever it says. */
    PRESENT,
    /** It is not there. */
    ABSENT,
    /** It says just this. */
    IS,
    /** It begins so. */
    BEGINS,
    /** It has this somewhere. */
    CONTAINS
}

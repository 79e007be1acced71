package org.kartoteka.catalog.api;

/** Why two titles may be one book. */
public enum DuplicateReason {
    /** They have an ISBN in common. */
    ISBN,
    /** Author, title and year are the same but for case, punctuation and ё. */
    WORK
}

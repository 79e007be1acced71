package org.kartoteka.catalog.api;

/** How a version of an authority record came about. */
public enum AuthorityChange {
    /** Made by hand. */
    CREATED,
    /** Edited by hand. */
    EDITED,
    /** Came with a file. */
    IMPORTED,
    /** Merged with another one, or became part of it. */
    MERGED
}

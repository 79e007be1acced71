package org.kartoteka.search.api;

/** Why the index is rebuilt. */
public enum RebuildCause {
    /** Somebody has ordered it. */
    ORDERED,
    /** There was no index. */
    INDEX_MISSING,
    /** The index was of an older definition than the application's. */
    NEW_DEFINITION
}

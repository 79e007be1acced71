package org.kartoteka.catalog.api;

/** The life of an import. */
public enum ImportState {
    /** The file is stored; a worker will take it. */
    WAITING,
    /** A worker reads it. */
    RUNNING,
    /** Read to the end. */
    DONE,
    /** Given up; the reason stands beside it. What was committed stays. */
    FAILED
}

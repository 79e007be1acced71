package org.kartoteka.catalog.api;

/** How far a run through the titles is. */
public enum AuthorityWorkState {
    /** Nobody works on it yet. */
    WAITING,
    /** A node works on it, or takes it up again soon. */
    RUNNING,
    /** All titles have been looked at. */
    DONE
}

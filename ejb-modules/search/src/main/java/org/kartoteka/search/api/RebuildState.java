package org.kartoteka.search.api;

/** Where a rebuild of the index is. */
public enum RebuildState {
    /** Ordered; no node has begun. */
    WAITING,
    /** The new index is being filled. */
    FILLING,
    /** The new index has every title and makes itself ready to serve. */
    SETTLING,
    /** The new index serves. */
    DONE,
    /** Given up; the old index serves on. */
    FAILED,
    /** Stopped by somebody; the old index serves on. */
    CANCELLED;

    /** Whether there is still something to come. */
    public boolean isActive() {
        return this == WAITING || this == FILLING || this == SETTLING;
    }
}

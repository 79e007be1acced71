package org.kartoteka.catalog.api;

import java.time.Instant;

/** A version of an authority record: who made it, when, how, and what it says. */
public record AuthorityVersion(
        long version, Change change, String changedBy, Instant changedAt, RecordContent content) {

    /** How a version came about. */
    public enum Change {
        /** Made by hand. */
        CREATED,
        /** Edited by hand. */
        EDITED,
        /** Came with a file. */
        IMPORTED,
        /** Merged with another one, or became part of it. */
        MERGED
    }
}

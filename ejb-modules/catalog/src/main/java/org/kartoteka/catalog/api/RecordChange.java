package org.kartoteka.catalog.api;

/** How a version of a record came about. */
public enum RecordChange {
    /** Catalogued by hand. */
    CREATED,
    /** Edited by hand. */
    EDITED,
    /** Came with an import. */
    IMPORTED,
    /** An earlier version was made the present one again. */
    RESTORED,
    /** Taken out of the catalogue. */
    WITHDRAWN,
    /** Merged with a duplicate, or became one. */
    MERGED,
    /** Changed together with many others. */
    BATCH,
    /** A merge or a batch edit was undone. */
    UNDONE
}

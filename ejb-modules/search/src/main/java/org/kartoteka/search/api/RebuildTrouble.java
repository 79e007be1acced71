package org.kartoteka.search.api;

/** What a rebuild waits for, or has failed of. */
public enum RebuildTrouble {
    /** OpenSearch does not answer; the rebuild goes on when it does. */
    SEARCH_SILENT,
    /** OpenSearch will not make an index of this definition. */
    DEFINITION_REFUSED,
    /** The index that was being filled was gone; it was begun anew. */
    INDEX_LOST,
    /** Reading the catalogue failed; the log says how. */
    CATALOGUE_UNREADABLE
}

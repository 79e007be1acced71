package org.kartoteka.bench;

/** What can be measured, in the order in which it is. */
enum Part {
    /** What the servers take when nobody asks anything. */
    MEMORY,
    /** How well the search answers, over the demonstration records alone. */
    RELEVANCE,
    /** Check-out and check-in. */
    DESK,
    /** A big file, and the desk meanwhile. */
    IMPORT,
    /** Queries and suggestions, on what was imported. */
    SEARCH,
    /** Ten thousand records edited at once, and the desk meanwhile. */
    BATCH,
    /** The whole index anew, and the searches meanwhile. */
    REBUILD,
    /** Every list of the staff API, first pages and deep ones. */
    LISTS
}

package org.kartoteka.search.api;

/** What comes first. Equal ones are in the order of their ids, the newest first. */
public enum HitOrder {
    /** What matches best; without words the newest record. */
    RELEVANCE,
    /** The latest year of publication. */
    NEWEST,
    /** The earliest year of publication. */
    OLDEST,
    /** The title, А to Я, A to Z. */
    TITLE,
    /** The first author. */
    AUTHOR,
    /** Most copies in the network. */
    COPIES
}

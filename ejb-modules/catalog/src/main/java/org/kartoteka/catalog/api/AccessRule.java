package org.kartoteka.catalog.api;

/** What a mark or a mark of an edition asks of the desk. */
public enum AccessRule {
    /** It is lent to readers of age only. */
    ADULTS_ONLY,
    /** It is not lent out of the reading room. */
    READING_ROOM_ONLY,
    /** It is not lent at all. */
    NOT_LENT
}

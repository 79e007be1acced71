package org.kartoteka.catalog.api;

/** What the stock knows of a copy. Whether it is out just now is circulation's knowledge. */
public enum CopyState {
    /** In stock and may be lent. */
    LENDABLE,
    /** In stock, to be used in the reading room only. */
    READING_ROOM_ONLY,
    /** Not usable for the time being: bindery, repair, closed depot, on order. */
    WITHHELD,
    /** Lost or missing. */
    MISSING,
    /** Written off. */
    WRITTEN_OFF
}

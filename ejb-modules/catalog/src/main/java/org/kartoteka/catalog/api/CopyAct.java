package org.kartoteka.catalog.api;

/** What can happen to a copy that is in stock. */
public enum CopyAct {
    /** To another branch of the library. */
    MOVE,
    /** It is not to be found, or the reader has lost it. */
    LOSE,
    /** It has turned up again. */
    FIND,
    /** To the bindery or to be mended. */
    SEND_TO_REPAIR,
    /** Back from there. */
    TAKE_FROM_REPAIR,
    /** From now on it is used in the reading room only. */
    KEEP_IN_READING_ROOM,
    /** From now on it may be lent. */
    LET_BE_LENT,
    /** Into one volume with another copy, which stands for both. */
    BIND,
    /** Out of the volume again. */
    UNBIND
}

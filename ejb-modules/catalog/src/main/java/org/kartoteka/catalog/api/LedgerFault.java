package org.kartoteka.catalog.api;

/** What can be found wrong with an entry of the stock ledger. */
public enum LedgerFault {
    /** An entry before it is gone. */
    GAP,
    /** It does not build on the entry before it. */
    LINK,
    /** It was changed after it was booked. */
    CONTENT,
    /** Its balance is not the balance before it and what it moves. */
    BALANCE,
    /** It was booked on a day before that of the entry before it. */
    DAY,
    /** It is not the last one that was booked: the end was cut off. */
    HEAD
}

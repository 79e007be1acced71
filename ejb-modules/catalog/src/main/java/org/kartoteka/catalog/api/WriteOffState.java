package org.kartoteka.catalog.api;

/** How far an act of writing off is. */
public enum WriteOffState {
    /** The commission looks at it; the copies are still in stock. */
    DRAFT,
    /** Decided: the copies are out of stock, the books say so. */
    APPROVED,
    /** Given up before it was decided. */
    CANCELLED,
    /** Taken back: the copies are in stock again, the books say both. */
    REVERSED
}

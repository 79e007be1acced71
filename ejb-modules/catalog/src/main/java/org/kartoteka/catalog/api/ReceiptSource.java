package org.kartoteka.catalog.api;

/** Where copies come from (источник поступления). */
public enum ReceiptSource {
    /** Bought. */
    PURCHASE,
    /** Given by readers or others. */
    GIFT,
    /** The obligatory local copy (77-FZ). */
    LEGAL_DEPOSIT,
    /** From another library in exchange. */
    EXCHANGE,
    /** From another library of the network for good. */
    TRANSFER,
    /** By subscription. */
    SUBSCRIPTION,
    /** Found without papers and taken in by an act. */
    FOUND,
    /** Brought by a reader for one that he has lost. */
    REPLACEMENT
}

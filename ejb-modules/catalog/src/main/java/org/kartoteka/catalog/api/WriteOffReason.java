package org.kartoteka.catalog.api;

/** Why copies leave the stock (order 1077 of 08.10.2012). */
public enum WriteOffReason {
    /** Worn out (ветхость). */
    WORN,
    /** Lost (утрата). */
    LOST,
    /** Defective (дефектность). */
    DEFECTIVE,
    /** Out of date by its content. */
    OUTDATED,
    /** Nothing for this library (непрофильность). */
    OFF_PROFILE,
    /** Lost by a reader, who brought an equal one. */
    REPLACED
}

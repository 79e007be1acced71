package org.kartoteka.catalog.api;

/**
 * What came of a replacement.
 *
 * @param writeOff the act by which the lost copy went
 * @param loanEnded whether the reader still had it by the books
 */
public record Replacement(
        CopyView lost, CopyView accepted, WriteOffView writeOff, boolean loanEnded) {}

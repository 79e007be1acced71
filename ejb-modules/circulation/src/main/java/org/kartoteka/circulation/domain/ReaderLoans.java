package org.kartoteka.circulation.domain;

/**
 * What stands between a reader and one more loan.
 *
 * @param open how many loans the reader has
 * @param overdue how many of them are overdue
 * @param copyOut whether the copy in question is out, with whomever
 */
public record ReaderLoans(int open, int overdue, boolean copyOut) {}

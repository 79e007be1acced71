package org.kartoteka.demo;

/**
 * A copy that the demonstration puts on a shelf.
 *
 * @param title of the record it belongs to
 * @param lendable whether the desk may lend it
 */
record PlacedCopy(String barcode, String branch, String title, boolean lendable) {}

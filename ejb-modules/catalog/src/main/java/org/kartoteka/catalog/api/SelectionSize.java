package org.kartoteka.catalog.api;

/**
 * How many records a selection has.
 *
 * @param records counted up to 100,000
 * @param more whether there are more than were counted
 */
public record SelectionSize(long records, boolean more) {}

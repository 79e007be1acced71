package org.kartoteka.catalog.api;

/**
 * The order to catalogue a title.
 *
 * @param library whose record it is
 * @param evenIfThere whether it is to be made though the library has a title that may be the same
 */
public record CreateRecord(String library, RecordContent content, boolean evenIfThere) {}

package org.kartoteka.catalog.marc.format;

/**
 * One value of a coded position.
 *
 * @param value as it stands in the record, blanks included
 * @param label what it means, in Russian
 */
public record CodeValue(String value, String label) {}

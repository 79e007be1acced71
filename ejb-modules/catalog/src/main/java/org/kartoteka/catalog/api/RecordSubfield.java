package org.kartoteka.catalog.api;

/**
 * A subfield of a record's field.
 *
 * @param code one character
 */
public record RecordSubfield(String code, String value) {}

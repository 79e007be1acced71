package org.kartoteka.catalog.marc;

/**
 * Something that was mended in a record that could be read.
 *
 * @param kind what
 * @param field the tag of the field, or empty when it concerns the whole record
 */
public record ReadWarning(WarningKind kind, String field) {}

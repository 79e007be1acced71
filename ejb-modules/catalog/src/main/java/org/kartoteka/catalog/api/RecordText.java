package org.kartoteka.catalog.api;

/** A version of a record with all its fields. */
public record RecordText(RecordVersion version, RecordContent content) {}

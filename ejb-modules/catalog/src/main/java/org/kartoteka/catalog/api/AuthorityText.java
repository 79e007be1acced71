package org.kartoteka.catalog.api;

/** An authority record with all its fields. */
public record AuthorityText(AuthorityView authority, RecordContent content) {}

package org.kartoteka.catalog.api;

/** A title that may be the same book as the one in hand. */
public record Duplicate(TitleView title, DuplicateReason reason) {}

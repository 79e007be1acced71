package org.kartoteka.catalog.api;

/** How many records an export wrote, and how many the format could not hold. */
public record ExportCount(long written, long leftOut) {}

package org.kartoteka.catalog.api;

import java.util.Optional;

/**
 * The order to import a file of records.
 *
 * @param fileName as the user calls it; only shown
 * @param library the library whose records these are
 * @param branch where copies go whose branch the file does not say or does not say understandably
 */
public record BeginImport(String fileName, String library, Optional<String> branch) {}

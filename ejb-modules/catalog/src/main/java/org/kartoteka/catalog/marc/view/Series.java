package org.kartoteka.catalog.marc.view;

import java.util.Optional;

/** A series statement. */
public record Series(String title, Optional<String> volume, Optional<String> issn) {}

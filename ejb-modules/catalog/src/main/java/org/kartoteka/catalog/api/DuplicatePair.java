package org.kartoteka.catalog.api;

import java.time.Instant;

/** Two titles of a library that may be one book, until somebody decides. */
public record DuplicatePair(
        TitleView first, TitleView second, DuplicateReason reason, Instant foundAt) {}

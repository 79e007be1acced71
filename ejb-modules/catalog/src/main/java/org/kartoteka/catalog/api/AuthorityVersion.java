package org.kartoteka.catalog.api;

import java.time.Instant;

/** A version of an authority record: who made it, when, how, and what it says. */
public record AuthorityVersion(
        long version,
        AuthorityChange change,
        String changedBy,
        Instant changedAt,
        RecordContent content) {}

package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a record: who made it, when and how.
 *
 * @param changedBy the login name; {@code import} where it is not known any more
 * @param act the import, merge or batch edit that made it
 * @param withdrawn whether the title is out of the catalogue in this version
 */
public record RecordVersion(
        UUID titleId,
        long version,
        String library,
        RecordChange change,
        String changedBy,
        Instant changedAt,
        Optional<UUID> act,
        boolean withdrawn) {}

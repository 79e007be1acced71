package org.kartoteka.catalog.internal.authorities;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.domain.authority.AuthorityRecord;

/** An authority record as it lies in the database. */
record StoredAuthority(
        UUID id,
        long version,
        String library,
        String number,
        AuthorityRecord text,
        String changedBy,
        Instant changedAt,
        Optional<UUID> mergedInto) {}

package org.kartoteka.protocols.oai;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.HarvestRange;

/**
 * What a list is about, and how far it is.
 *
 * @param after the last record given, if the list is under way
 * @param given how many records have been given
 */
record ListRequest(MetadataFormat format, HarvestRange range, Optional<UUID> after, long given) {

    static ListRequest first(MetadataFormat format, HarvestRange range) {
        return new ListRequest(format, range, Optional.empty(), 0);
    }

    ListRequest next(UUID last, int more) {
        return new ListRequest(format, range, Optional.of(last), given + more);
    }

    Optional<Instant> from() {
        return range.from();
    }

    Optional<Instant> until() {
        return range.until();
    }
}

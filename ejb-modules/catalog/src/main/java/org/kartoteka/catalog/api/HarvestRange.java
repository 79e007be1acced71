package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;

/**
 * Which records a harvest is about. All that is given must hold.
 *
 * @param library whose records
 * @param from changed then or later
 * @param until changed before that
 */
public record HarvestRange(
        Optional<String> library, Optional<Instant> from, Optional<Instant> until) {}

package org.kartoteka.catalog.api;

import java.time.Instant;

/**
 * The moments that a harvester has to know.
 *
 * @param earliest no record was changed before that
 * @param settled no change of before that can still appear: who harvested now and asks next time
 *     for what changed since then misses nothing
 */
public record HarvestTimes(Instant earliest, Instant settled) {}

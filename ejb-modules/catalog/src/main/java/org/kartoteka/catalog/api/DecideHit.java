package org.kartoteka.catalog.api;

import java.util.UUID;

/**
 * A decision to be taken on a hit.
 *
 * @param state {@code SAME}, {@code OTHER} or {@code EXPERT}
 * @param reason why, for instance what the editions were compared by
 */
public record DecideHit(UUID hit, HitState state, String reason) {}

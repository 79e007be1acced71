package org.kartoteka.catalog.api;

import java.time.Instant;

/** A decision on a hit; the later one counts. */
public record HitDecision(HitState state, String reason, String decidedBy, Instant decidedAt) {}

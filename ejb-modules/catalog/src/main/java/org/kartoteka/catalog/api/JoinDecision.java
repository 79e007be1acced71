package org.kartoteka.catalog.api;

import java.util.UUID;

/**
 * What an administrator decides on a request that he has seen.
 *
 * @param version of the request that he has seen
 * @param words remarks or the reason, 1 to 2,000 characters
 */
public record JoinDecision(UUID request, long version, String words) {}

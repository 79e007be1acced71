package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A document attached to a request to join.
 *
 * @param mediaType what its bytes are, whatever its name says
 * @param size in bytes
 */
public record JoinDocument(UUID id, String name, String mediaType, int size, Instant addedAt) {}

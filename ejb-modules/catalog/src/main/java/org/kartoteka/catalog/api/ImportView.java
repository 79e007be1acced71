package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An import and how far it is.
 *
 * @param bytesRead how much of {@code sizeBytes} has been worked through
 * @param read records seen, refused ones among them: read = created + updated + unchanged + refused
 * @param failure why it was given up, in the language of the messages
 */
public record ImportView(
        UUID id,
        String fileName,
        String library,
        Optional<String> branch,
        ImportState state,
        long sizeBytes,
        long bytesRead,
        long read,
        long created,
        long updated,
        long unchanged,
        long refused,
        long copiesAdded,
        String startedBy,
        Instant createdAt,
        Optional<Instant> finishedAt,
        Optional<String> failure) {}

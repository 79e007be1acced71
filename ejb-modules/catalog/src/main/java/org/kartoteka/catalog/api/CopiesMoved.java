package org.kartoteka.catalog.api;

import java.util.List;
import java.util.UUID;

/**
 * Copies belong to another title from now on. Fired as a CDI event within the transaction of the
 * move, so that what others keep of the copies follows in the same transaction; it goes to no
 * topic.
 */
public record CopiesMoved(UUID from, UUID to, List<UUID> copies) {

    public CopiesMoved {
        copies = List.copyOf(copies);
    }
}

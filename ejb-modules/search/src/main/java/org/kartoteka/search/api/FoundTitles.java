package org.kartoteka.search.api;

import java.util.List;
import java.util.UUID;

/**
 * Part of the answer to a structured question.
 *
 * @param total how many titles match in all
 * @param ids the titles asked for, in order
 */
public record FoundTitles(long total, List<UUID> ids) {

    public FoundTitles {
        ids = List.copyOf(ids);
    }
}

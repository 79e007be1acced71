package org.kartoteka.search.internal.rebuild;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.search.internal.index.Documents;

/**
 * Titles that follow each other in the catalogue, as they were read.
 *
 * @param after the title before the first
 * @param documents in two parts that may be written at once
 * @param full whether there may be more behind them
 */
record Batch(Optional<UUID> after, List<UUID> ids, List<Documents> documents, boolean full) {

    Optional<UUID> last() {
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
    }
}

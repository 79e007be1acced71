package org.kartoteka.search.internal.rebuild;

import java.util.Optional;
import java.util.UUID;
import org.kartoteka.search.api.RebuildState;
import org.kartoteka.search.internal.index.IndexName;

/**
 * A rebuild in hand.
 *
 * @param last the title up to which the new index is filled
 * @param troubled whether the ledger tells of some trouble
 */
record Job(
        UUID id,
        RebuildState state,
        Optional<IndexName> index,
        Optional<UUID> last,
        boolean troubled) {}

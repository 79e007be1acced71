package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A batch edit and how far it is.
 *
 * @param total how many records there are to see; not known until a worker has counted them
 * @param seen records worked through: changed + unchanged + refused
 * @param refused records that the changes would have made faulty; see {@link BatchEdits#leftOut}
 * @param undone records that are again what they were
 * @param leftAlone records that were not undone because others have changed them since
 */
public record BatchEditView(
        UUID id,
        BatchOrder order,
        BatchState state,
        Optional<Long> total,
        long seen,
        long changed,
        long unchanged,
        long refused,
        long undone,
        long leftAlone,
        String startedBy,
        Instant createdAt,
        Optional<Instant> finishedAt,
        Optional<String> undoneBy) {}

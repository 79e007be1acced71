package org.kartoteka.catalog.internal.batch;

import java.time.Instant;
import java.util.UUID;
import org.kartoteka.catalog.api.BatchOrder;

/**
 * A batch edit as a worker has it.
 *
 * @param author who has ordered what is being done now: the changes or their undoing
 * @param after the last record that was worked through
 */
record BatchJob(
        UUID id, BatchOrder order, boolean undoing, String author, Instant orderedAt, UUID after) {

    /** The same after another record. */
    BatchJob after(UUID title) {
        return new BatchJob(id, order, undoing, author, orderedAt, title);
    }
}

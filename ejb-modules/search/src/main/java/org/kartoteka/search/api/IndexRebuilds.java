package org.kartoteka.search.api;

import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.page.Page;

/**
 * Rebuilds of the whole index. One at a time; it runs in the background beside the index that
 * answers, goes on after a kill, and takes its place when it has everything. Administrators and
 * municipal IT order and cancel, cataloguers may look.
 */
public interface IndexRebuilds {

    /**
     * Orders a rebuild.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link SearchRefusal#REBUILD_ACTIVE}
     */
    RebuildView begin(Optional<IdempotencyKey> key);

    /**
     * Stops a rebuild; the index that answers stays.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link SearchRefusal#REBUILD_UNKNOWN} or
     *     {@link SearchRefusal#REBUILD_ENDED}
     */
    RebuildView cancel(UUID id);

    /** The rebuild with the id. */
    Optional<RebuildView> find(UUID id);

    /** The rebuilds, newest first. */
    Page<RebuildView> recent(Optional<String> cursor, int limit);

    /**
     * The index that answers.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link SearchRefusal#SEARCH_SILENT}
     */
    IndexView index();
}

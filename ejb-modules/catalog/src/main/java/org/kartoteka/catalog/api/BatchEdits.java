package org.kartoteka.catalog.api;

import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.page.Page;

/**
 * The same changes done to many records, in the background. For cataloguers and administrators,
 * within their libraries. A batch edit goes on after a kill, can be stopped, and can be undone as a
 * whole; every version keeps who and when.
 */
public interface BatchEdits {

    /**
     * What the order would do; nothing is stored.
     *
     * @param samples how many records are shown with their fields before and after
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#LIBRARY_UNKNOWN},
     *     {@link CatalogRefusal#SELECTION_MALFORMED}, {@link CatalogRefusal#SELECTION_TOO_WIDE},
     *     {@link CatalogRefusal#BATCH_CHANGE_MALFORMED} with all faults
     */
    BatchPreview preview(BatchOrder order, int samples);

    /**
     * Orders the changes.
     *
     * @throws org.kartoteka.kernel.error.RefusedException as above
     */
    BatchEditView begin(BatchOrder order, Optional<IdempotencyKey> key);

    /** The batch edit with the id. */
    Optional<BatchEditView> find(UUID id);

    /** The batch edits of a library, newest first. */
    Page<BatchEditView> recent(String library, Optional<String> cursor, int limit);

    /**
     * The records that it left as they were although they were selected, and why.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#BATCH_EDIT_UNKNOWN}
     */
    Page<BatchLeftOut> leftOut(UUID id, Optional<String> cursor, int limit);

    /**
     * Stops it; what was changed stays.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     CatalogRefusal#BATCH_EDIT_UNKNOWN}, {@link CatalogRefusal#BATCH_EDIT_ENDED}
     */
    BatchEditView cancel(UUID id);

    /**
     * Takes its changes back, in the background. What somebody has changed since stays as it is and
     * is listed.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     CatalogRefusal#BATCH_EDIT_UNKNOWN}, {@link CatalogRefusal#BATCH_EDIT_NOT_UNDOABLE}
     */
    BatchEditView undo(UUID id);
}

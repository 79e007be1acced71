package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Optional;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.page.Page;

/** What staff do to copies. Every act leaves a line in the history of the copy. */
public interface CopyKeeping {

    /**
     * Adds copies of a title and posts their receipt; for cataloguers and administrators of the
     * library. All or none.
     *
     * @param key the same key does it once
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN},
     *     {@link CatalogRefusal#BRANCH_UNKNOWN}, {@link CatalogRefusal#BRANCH_OF_ANOTHER_LIBRARY},
     *     or for the numbers see {@link StockRefusal}
     */
    List<CopyView> add(AddCopies order, Optional<IdempotencyKey> key);

    /**
     * Does something to one copy; for staff of its branch.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link StockRefusal#COPY_UNKNOWN}, {@link
     *     StockRefusal#COPY_ON_LOAN}, {@link StockRefusal#ACT_UNFIT} and others of {@link
     *     StockRefusal}
     */
    CopyView change(ChangeCopy order, Optional<IdempotencyKey> key);

    /**
     * What happened to the copy, the latest first; for staff.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link StockRefusal#COPY_UNKNOWN}
     */
    Page<CopyChangeView> history(String barcode, Optional<String> cursor, int limit);
}

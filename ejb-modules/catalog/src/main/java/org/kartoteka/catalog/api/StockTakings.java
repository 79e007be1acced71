package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.page.Page;

/**
 * Stock-taking by scanner. Each scan is kept at once and counts once, so a round goes on from any
 * browser after any accident, and several people may scan in one round. For staff of the branch.
 */
public interface StockTakings {

    /**
     * Begins a round.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#BRANCH_UNKNOWN},
     *     {@link StockRefusal#SHELF_RANGE_MALFORMED}
     */
    StockTakingView begin(BeginStockTaking order);

    /**
     * Takes scans, up to a hundred at once; what was scanned before is answered as it was.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     StockRefusal#STOCK_TAKING_UNKNOWN}, {@link StockRefusal#STOCK_TAKING_CLOSED}, {@link
     *     StockRefusal#SCANS_MALFORMED}
     */
    List<ScanView> scan(UUID id, List<String> barcodes);

    /**
     * Closes a round: what was not scanned and nobody has is missing. Repeatable. The state of the
     * copies is not touched; that is decided by people.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link StockRefusal#STOCK_TAKING_UNKNOWN}
     */
    StockTakingView close(UUID id);

    /** The round with the id. */
    Optional<StockTakingView> find(UUID id);

    /** The rounds of a library, the latest first. */
    Page<StockTakingView> recent(String library, Optional<String> cursor, int limit);

    /** The scans with a meaning, by barcode. */
    Page<ScanView> scans(UUID id, ScanVerdict verdict, Optional<String> cursor, int limit);

    /**
     * What is missing: while the round is open, what was not scanned yet and nobody has; after it,
     * what was found missing then.
     */
    Page<CopyView> missing(UUID id, Optional<String> cursor, int limit);

    /** The act of the round as PDF. */
    byte[] act(UUID id, Locale language);
}

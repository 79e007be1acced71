package org.kartoteka.catalog.api;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.kartoteka.kernel.page.Page;

/**
 * The books of a library's stock: the ledger, the summary accession book (КСУ) and the inventory
 * book. Nobody writes into them: the database posts what changes the stock. For staff of the
 * library.
 */
public interface StockLedger {

    /** The entries, in the order of booking. */
    Page<StockEntry> entries(String library, Optional<String> cursor, int limit);

    /** Part 1: what came in the year, a line for each paper. */
    Page<AccessionLine> receipts(String library, int year, Optional<String> cursor, int limit);

    /** Part 2: what went in the year, a line for each paper. */
    Page<AccessionLine> disposals(String library, int year, Optional<String> cursor, int limit);

    /** Part 3: 1 January, in, out, end. */
    AccessionTotals totals(String library, int year);

    /** The copies by their inventory numbers, written-off ones too. */
    Page<InventoryLine> inventoryBook(String library, Optional<String> cursor, int limit);

    /**
     * The summary accession book of a year, parts 1 to 3, as a file to print or to work with. Parts
     * 1 and 2 have the columns by kind, by content (BBK or UDC) and by language.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link StockRefusal#BOOK_TOO_LONG}
     */
    byte[] summaryBook(String library, int year, BookForm form, Locale language);

    /**
     * The pages of the inventory book with what came in a period, both days included; copies that
     * imports brought have no day and are not among them.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link StockRefusal#BOOK_TOO_LONG}
     */
    byte[] inventoryBook(
            String library, LocalDate from, LocalDate until, BookForm form, Locale language);

    /** Checks the whole ledger and tells what was in stock at the end of a day. */
    StockProof prove(String library, LocalDate on);
}

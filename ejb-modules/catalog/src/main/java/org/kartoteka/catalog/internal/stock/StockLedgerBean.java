package org.kartoteka.catalog.internal.stock;

import static org.kartoteka.kernel.security.Roles.ADMIN;
import static org.kartoteka.kernel.security.Roles.CATALOGUER;
import static org.kartoteka.kernel.security.Roles.LIBRARIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kartoteka.catalog.api.AccessionLine;
import org.kartoteka.catalog.api.AccessionTotals;
import org.kartoteka.catalog.api.BookForm;
import org.kartoteka.catalog.api.InventoryLine;
import org.kartoteka.catalog.api.LedgerFault;
import org.kartoteka.catalog.api.StockEntry;
import org.kartoteka.catalog.api.StockLedger;
import org.kartoteka.catalog.api.StockProof;
import org.kartoteka.catalog.api.StockProof.BrokenEntry;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.catalog.domain.LedgerChain;
import org.kartoteka.catalog.domain.LedgerRow;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.page.PageRefusal;

/** Opens the books of a library to its staff. */
@Stateless
@Local(StockLedger.class)
public class StockLedgerBean implements StockLedger {

    static final List<String> IN = List.of("OPENING", "RECEIPT", "RESTORATION");
    static final List<String> OUT = List.of("DISPOSAL");
    private static final int STRIDE = 1000;
    private static final int LONGEST = 20_000;

    @Inject StaffRights rights;
    @Inject LedgerRows rows;
    @Inject AccessionBook book;
    @Inject InventoryBook inventory;
    @Inject SummaryBook summary;

    /** For the container. */
    public StockLedgerBean() {}

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Page<StockEntry> entries(String library, Optional<String> cursor, int limit) {
        rights.requireLibrary(library);
        var found = rows.after(library, number(cursor), limit + 1);
        return Page.of(found, limit, last -> Long.toString(last.entry().number()))
                .map(LedgerRow::entry);
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Page<AccessionLine> receipts(
            String library, int year, Optional<String> cursor, int limit) {
        return lines(library, year, IN, cursor, limit);
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Page<AccessionLine> disposals(
            String library, int year, Optional<String> cursor, int limit) {
        return lines(library, year, OUT, cursor, limit);
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public AccessionTotals totals(String library, int year) {
        rights.requireLibrary(library);
        return book.totals(library, year);
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Page<InventoryLine> inventoryBook(String library, Optional<String> cursor, int limit) {
        rights.requireLibrary(library);
        var found = inventory.after(library, cursor.orElse(""), limit + 1);
        return Page.of(found, limit, last -> last.copy().inventoryNumber().orElseThrow());
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public StockProof prove(String library, LocalDate on) {
        rights.requireLibrary(library);
        var chain = new LedgerChain();
        var broken = walk(library, chain);
        var ofTheDay = rows.lastOn(library, on).map(LedgerRow::entry);
        return new StockProof(
                library,
                on,
                chain.length(),
                ofTheDay.map(StockEntry::balance).orElse(new LedgerChain().balance()),
                ofTheDay.map(StockEntry::hash).orElse(LedgerChain.BEGINNING),
                broken,
                rows.differences(library));
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public byte[] summaryBook(String library, int year, BookForm form, Locale language) {
        rights.requireLibrary(library);
        var words = new ActWords(language);
        var tables = new SummaryTables(words);
        var found =
                summary.of(library, year, LONGEST)
                        .orElseThrow(
                                () -> new RefusedException(StockRefusal.BOOK_TOO_LONG, LONGEST));
        var file = new BookFile(words.of("book.title", library, Integer.toString(year)), words);
        return form == BookForm.PDF ? file.pdf(tables.paged(found)) : file.xlsx(tables.wide(found));
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public byte[] inventoryBook(
            String library, LocalDate from, LocalDate until, BookForm form, Locale language) {
        rights.requireLibrary(library);
        var lines = inventory.received(library, from, until, LONGEST + 1);
        if (lines.size() > LONGEST) {
            throw new RefusedException(StockRefusal.BOOK_TOO_LONG, LONGEST);
        }
        var words = new ActWords(language);
        var title = words.of("inventory.title", library, words.date(from), words.date(until));
        var file = new BookFile(title, words);
        var tables = List.of(InventoryTable.of(lines, words));
        return form == BookForm.PDF ? file.pdf(tables) : file.xlsx(tables);
    }

    private Optional<BrokenEntry> walk(String library, LedgerChain chain) {
        var head = rows.head(library);
        var some = rows.after(library, 0, STRIDE);
        while (!some.isEmpty()) {
            for (var row : some) {
                var fault = chain.next(row);
                if (fault.isPresent()) {
                    return fault.map(f -> new BrokenEntry(row.entry().number(), f));
                }
            }
            some = rows.after(library, chain.length(), STRIDE);
        }
        return head.filter(h -> h.number() > chain.length() || isOther(h, chain))
                .map(h -> new BrokenEntry(chain.length(), LedgerFault.HEAD));
    }

    private static boolean isOther(LedgerRows.Head head, LedgerChain chain) {
        return head.number() == chain.length() && !head.hash().equals(chain.hash());
    }

    private Page<AccessionLine> lines(
            String library, int year, List<String> acts, Optional<String> cursor, int limit) {
        rights.requireLibrary(library);
        var found = book.lines(library, year, acts, number(cursor), limit + 1);
        return Page.of(found, limit, last -> Long.toString(last.number()));
    }

    private static long number(Optional<String> cursor) {
        try {
            return cursor.map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }
}

package org.kartoteka.catalog.internal.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.AddCopies;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.catalog.domain.CopyRules;
import org.kartoteka.catalog.domain.InventoryRange;
import org.kartoteka.catalog.domain.PaperRules;
import org.kartoteka.catalog.domain.StockKind;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** Adds copies under a paper: all that were ordered, or none. */
@ApplicationScoped
class Accession {

    /** Against those who withdraw the title meanwhile. */
    private static final String TITLE =
            "select library, record from catalog.title where id = ? and not withdrawn for key share";

    private static final String TAKEN =
            "select inventory_number, barcode from catalog.copy where library = ?"
                    + " and inventory_number = any (?) union all"
                    + " select null, barcode from catalog.copy where barcode = any (?)"
                    + " order by 1 nulls last limit 1";

    private static final String INSERT =
            "insert into catalog.copy (id, version, title_id, library, branch, barcode,"
                    + " inventory_number, shelf_mark, price, state, kind, received_by, received_on)"
                    + " select u.id, 1, ?, ?, ?, u.barcode, u.number, ?, ?::numeric, ?, ?, ?, ?"
                    + " from unnest(?, ?, ?) as u (id, barcode, number) on conflict do nothing";

    private static final int WIDEST_BARCODE = 64;

    private record Described(String library, StockKind kind) {}

    @Inject Database database;
    @Inject NetworkDirectory directory;
    @Inject StaffRights rights;
    @Inject StockDocuments documents;
    @Inject StockCopies copies;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** Adds the copies with their history, their news and their receipt. */
    List<CopyView> add(AddCopies order, String act) {
        var branch = branch(order.branch());
        rights.requireLibrary(branch.library());
        var numbers = new InventoryRange(order.firstNumber(), order.count()).numbers();
        var barcodes = barcodes(order, branch.library(), numbers);
        order.price().ifPresent(CopyRules::checkPrice);
        PaperRules.checkShelfMark(order.shelfMark());
        PaperRules.checkNumber(order.document().number());
        order.document().party().ifPresent(PaperRules::checkName);
        var title = title(order.title());
        if (!title.library().equals(branch.library())) {
            throw new RefusedException(
                    CatalogRefusal.BRANCH_OF_ANOTHER_LIBRARY, branch.code(), branch.library());
        }
        requireFree(branch.library(), numbers, barcodes);
        var document = documents.receipt(branch.library(), order.document());
        var ids = Stream.generate(() -> Ids.next(clock)).limit(numbers.size()).toList();
        int written =
                database.change(
                        INSERT,
                        order.title(),
                        branch.library(),
                        branch.code(),
                        order.shelfMark(),
                        order.price(),
                        order.readingRoomOnly() ? CopyState.READING_ROOM_ONLY : CopyState.LENDABLE,
                        title.kind(),
                        document,
                        LocalDate.ofInstant(clock.instant(), branch.zone()),
                        ids,
                        barcodes,
                        numbers);
        if (written < ids.size()) {
            requireFree(branch.library(), numbers, barcodes);
            throw new RefusedException(StockRefusal.INVENTORY_NUMBER_TAKEN, numbers.get(0));
        }
        return told(ids, act, order);
    }

    private List<CopyView> told(List<UUID> ids, String act, AddCopies order) {
        var added = copies.views(ids);
        var note = Optional.of(order.document().number());
        copies.tell(added.stream().map(copy -> CopyStep.added(copy, act, note)).toList());
        audit.done("catalog.add-copies", order.title() + " " + ids.get(0) + " " + ids.size());
        return added;
    }

    private Branch branch(String code) {
        return directory
                .network()
                .branch(code)
                .orElseThrow(() -> new RefusedException(CatalogRefusal.BRANCH_UNKNOWN, code));
    }

    private Described title(UUID id) {
        return database.first(
                        TITLE,
                        row ->
                                new Described(
                                        row.getString(1),
                                        StockKind.of(MarcRecord.fromCanonical(row.getString(2)))),
                        id)
                .orElseThrow(
                        () -> new RefusedException(CatalogRefusal.TITLE_UNKNOWN, id.toString()));
    }

    private static List<String> barcodes(AddCopies order, String library, List<String> numbers) {
        if (order.barcode().isEmpty()) {
            return numbers.stream().map(number -> library + "-" + number).toList();
        }
        var barcode = order.barcode().get();
        if (numbers.size() > 1) {
            throw new RefusedException(StockRefusal.BARCODE_FOR_ONE_COPY_ONLY);
        }
        if (barcode.isBlank() || barcode.length() > WIDEST_BARCODE) {
            throw new RefusedException(StockRefusal.INVENTORY_NUMBER_MALFORMED, barcode);
        }
        return List.of(barcode);
    }

    /** Says which number or barcode was given before; the index refuses what comes meanwhile. */
    private void requireFree(String library, List<String> numbers, List<String> barcodes) {
        database.first(
                        TAKEN,
                        row -> {
                            var number = Optional.ofNullable(row.getString(1));
                            return number.map(
                                            n ->
                                                    new RefusedException(
                                                            StockRefusal.INVENTORY_NUMBER_TAKEN, n))
                                    .orElse(
                                            new RefusedException(
                                                    StockRefusal.BARCODE_TAKEN, row.getString(2)));
                        },
                        library,
                        numbers,
                        barcodes)
                .ifPresent(
                        refused -> {
                            throw refused;
                        });
    }
}

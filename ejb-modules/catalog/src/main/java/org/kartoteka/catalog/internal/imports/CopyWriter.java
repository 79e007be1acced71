package org.kartoteka.catalog.internal.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.CopyChanged;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.domain.CopyPlaces;
import org.kartoteka.catalog.domain.ImportProblem;
import org.kartoteka.catalog.domain.StockKind;
import org.kartoteka.catalog.domain.WantedCopy;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/**
 * Writes the copies of a batch. A copy is known by its inventory number in its library, or else by
 * its barcode. An import adds copies and, where the record has changed, corrects them; it never
 * takes one away, never brings back what was written off, and it leaves alone what the file does
 * not say.
 */
final class CopyWriter {

    private static final String STORED =
            "/* worker */ select "
                    + CopyRow.COLUMNS
                    + ", library from catalog.copy where barcode = any (?)"
                    + " union select "
                    + CopyRow.COLUMNS
                    + ", library from catalog.copy where library = ? and inventory_number = any (?)";

    /** The import is the paper with which its copies come. */
    private static final String DOCUMENT =
            "/* worker */ insert into catalog.stock_document (id, library, source, number, dated,"
                    + " party, made_at, made_by)"
                    + " select id, library, 'IMPORT', file_name, created_at::date, '', created_at,"
                    + " started_by from catalog.import_job where id = ? on conflict do nothing";

    private static final String INSERT =
            "/* worker */ insert into catalog.copy (id, version, title_id, library, branch,"
                    + " barcode, inventory_number, shelf_mark, price, state, kind, received_by)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "/* worker */ update catalog.copy set version = version + 1, branch = ?, barcode = ?,"
                    + " inventory_number = ?, shelf_mark = ?, price = ?, state = ?"
                    + " where id = ? and version = ?";

    private final Database database;
    private final Clock clock;
    private final String library;
    private final CopyPlaces places;
    private final UUID receipt;
    private final Map<String, UUID> byBarcode = new HashMap<>();
    private final Map<String, UUID> byNumber = new HashMap<>();
    private final Map<UUID, CopyRow> rows = new HashMap<>();
    private final Map<UUID, StockKind> added = new HashMap<>();
    private final Map<String, UUID> toInsert = new TreeMap<>();
    private final Map<String, UUID> toUpdate = new TreeMap<>();

    /**
     * @param job whose document the copies come with
     */
    CopyWriter(Database database, Clock clock, ImportJob job, CopyPlaces places) {
        this.database = database;
        this.clock = clock;
        this.library = job.library();
        this.places = places;
        this.receipt = job.id();
    }

    /** Looks up which of the copies are known. */
    void lookUp(Collection<WantedCopy> copies) {
        var sound = copies.stream().filter(WantedCopy::fits).toList();
        if (sound.isEmpty()) {
            return;
        }
        var barcodes = sound.stream().map(copy -> copy.barcodeIn(library)).toList();
        var numbers = sound.stream().flatMap(copy -> copy.inventoryNumber().stream()).toList();
        database.list(
                        STORED,
                        row -> Map.entry(CopyRow.of(row), row.getString(10)),
                        barcodes,
                        library,
                        numbers)
                .forEach(found -> remember(found.getKey(), found.getValue().equals(library)));
    }

    /**
     * Takes a copy of a title into account.
     *
     * @param kind what it counts as in the stock
     * @param recordChanged whether the record that describes it is new or has changed
     * @return why it cannot be taken, if it cannot
     */
    Optional<ImportProblem> add(
            UUID titleId, WantedCopy copy, StockKind kind, boolean recordChanged) {
        if (!copy.fits()) {
            return Optional.of(ImportProblem.COPY_NUMBER_MALFORMED);
        }
        var sameBarcode = Optional.ofNullable(byBarcode.get(copy.barcodeIn(library)));
        var sameNumber = copy.inventoryNumber().map(byNumber::get);
        var known = sameNumber.or(() -> sameBarcode).map(rows::get);
        if (known.isEmpty()) {
            return added(titleId, copy, kind);
        }
        if (!known.get().titleId().equals(titleId)) {
            return Optional.of(
                    sameNumber.isPresent()
                            ? ImportProblem.COPY_NUMBER_TAKEN
                            : ImportProblem.COPY_BARCODE_TAKEN);
        }
        if (sameBarcode.isPresent() && !sameBarcode.get().equals(known.get().id())) {
            return Optional.of(ImportProblem.COPY_BARCODE_TAKEN);
        }
        if (recordChanged) {
            correct(known.get(), copy);
        }
        return Optional.empty();
    }

    /** The titles that have new copies. */
    Set<UUID> titlesOfAdded() {
        return added.keySet().stream()
                .map(id -> rows.get(id).titleId())
                .collect(Collectors.toSet());
    }

    /** How many copies are new. */
    int addedCount() {
        return added.size();
    }

    /**
     * Writes what is new or corrected and tells of it.
     *
     * @throws ClashException if a copy was changed since it was looked up
     */
    List<CopyChanged> write() {
        var events = new ArrayList<CopyChanged>();
        var inserts = new ArrayList<Object[]>();
        for (var id : toInsert.values()) {
            inserts.add(inserted(rows.get(id)));
            events.add(rows.get(id).changed());
        }
        var updates = new ArrayList<Object[]>();
        for (var id : toUpdate.values()) {
            updates.add(updated(rows.get(id)));
            events.add(rows.get(id).changed());
        }
        if (!inserts.isEmpty()) {
            database.change(DOCUMENT, receipt);
        }
        database.changeAll(INSERT, inserts);
        if (database.changeAll(UPDATE, updates) != updates.size()) {
            throw new ClashException();
        }
        return events;
    }

    private Optional<ImportProblem> added(UUID titleId, WantedCopy copy, StockKind kind) {
        var place = places.find(copy.places());
        if (place.isEmpty()) {
            return Optional.of(ImportProblem.COPY_WITHOUT_BRANCH);
        }
        var row =
                new CopyRow(
                        Ids.next(clock),
                        1,
                        titleId,
                        place.get().branch(),
                        copy.barcodeIn(library),
                        copy.inventoryNumber(),
                        copy.shelfMark(),
                        copy.price(),
                        copy.state().orElse(CopyState.LENDABLE));
        remember(row, true);
        added.put(row.id(), kind);
        toInsert.put(row.barcode(), row.id());
        return Optional.empty();
    }

    private void correct(CopyRow known, WantedCopy copy) {
        var place = places.find(copy.places()).filter(CopyPlaces.Place::understood);
        var corrected =
                new CopyRow(
                        known.id(),
                        known.version(),
                        known.titleId(),
                        place.map(CopyPlaces.Place::branch).orElse(known.branch()),
                        copy.barcode().orElse(known.barcode()),
                        copy.inventoryNumber().or(known::inventoryNumber),
                        copy.shelfMark().or(known::shelfMark),
                        copy.price().or(known::price),
                        known.state() == CopyState.WRITTEN_OFF
                                ? known.state()
                                : copy.state().orElse(known.state()));
        if (corrected.equals(known)) {
            return;
        }
        remember(corrected, true);
        if (added.containsKey(known.id())) {
            toInsert.remove(known.barcode());
            toInsert.put(corrected.barcode(), known.id());
        } else {
            toUpdate.values().remove(known.id());
            toUpdate.put(corrected.barcode(), known.id());
        }
    }

    private void remember(CopyRow row, boolean ofThisLibrary) {
        rows.put(row.id(), row);
        byBarcode.put(row.barcode(), row.id());
        if (ofThisLibrary) {
            row.inventoryNumber().ifPresent(number -> byNumber.put(number, row.id()));
        }
    }

    private Object[] inserted(CopyRow row) {
        return new Object[] {
            row.id(),
            row.version(),
            row.titleId(),
            library,
            row.branch(),
            row.barcode(),
            row.inventoryNumber(),
            row.shelfMark(),
            row.price(),
            row.state(),
            added.get(row.id()),
            receipt
        };
    }

    private static Object[] updated(CopyRow row) {
        return new Object[] {
            row.branch(),
            row.barcode(),
            row.inventoryNumber(),
            row.shelfMark(),
            row.price(),
            row.state(),
            row.id(),
            row.version()
        };
    }
}

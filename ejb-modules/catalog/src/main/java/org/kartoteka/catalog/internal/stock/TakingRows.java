package org.kartoteka.catalog.internal.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ScanVerdict;
import org.kartoteka.catalog.api.ScanView;
import org.kartoteka.catalog.api.StockTakingView;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.internal.CopyRows;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;

/** The rows of the rounds of stock-taking, of their scans and of what they miss. */
@ApplicationScoped
class TakingRows {

    /** The last of all marks that begin with what was said. */
    static final String LAST = "\uffff";

    private static final String HERE =
            " from catalog.copy c where c.branch = ? and c.state <> 'WRITTEN_OFF'"
                    + " and coalesce(c.shelf_mark, '') >= ? and coalesce(c.shelf_mark, '') <= ?";

    private static final String INSERT =
            "insert into catalog.stock_taking (id, library, branch, name, shelf_from, shelf_to,"
                    + " state, expected, begun_at, begun_by)"
                    + " select ?, ?, ?, ?, ?, ?, 'OPEN', count(*), ?, ?"
                    + HERE;

    private static final String SELECT =
            "select t.id, t.library, t.branch, t.name, t.shelf_from, t.shelf_to, t.state,"
                    + " t.expected, t.begun_at, t.begun_by, t.ended_at, t.ended_by,"
                    + " (select count(*) from catalog.stock_missing m where m.taking = t.id),"
                    + " (select json_object_agg(s.verdict, s.n)::text from (select verdict,"
                    + " count(*) as n from catalog.stock_scan where taking = t.id"
                    + " group by verdict) s) from catalog.stock_taking t where ";

    private static final String SCAN =
            "insert into catalog.stock_scan (taking, barcode, copy_id, verdict, scanned_at,"
                    + " scanned_by) values (?, ?, ?::uuid, ?, ?, ?) on conflict do nothing";

    private static final String SCANS =
            "select s.barcode, s.verdict, t.view, c.branch, c.shelf_mark, s.scanned_at,"
                    + " s.scanned_by from catalog.stock_scan s"
                    + " left join catalog.copy c on c.id = s.copy_id"
                    + " left join catalog.title t on t.id = c.title_id where s.taking = ? and ";

    private static final String UNSEEN =
            "select "
                    + CopyRows.COLUMNS
                    + HERE
                    + " and c.id > ? and not exists (select from catalog.stock_scan s"
                    + " where s.taking = ? and s.copy_id = c.id) order by c.id limit ?";

    private static final String MISSING =
            "select "
                    + CopyRows.COLUMNS
                    + " from catalog.stock_missing m join catalog.copy c on c.id = m.copy_id"
                    + " where m.taking = ? and c.id > ? order by c.id limit ?";

    @Inject Database database;

    void insert(StockTakingView taking) {
        database.change(
                INSERT,
                taking.id(),
                taking.library(),
                taking.branch(),
                taking.name(),
                taking.shelfFrom(),
                taking.shelfTo(),
                taking.begunAt(),
                taking.begunBy(),
                taking.branch(),
                taking.shelfFrom(),
                taking.shelfTo() + LAST);
    }

    Optional<StockTakingView> find(UUID id) {
        return database.first(SELECT + "t.id = ?", TakingRows::view, id);
    }

    /** The round, against being closed meanwhile. */
    Optional<StockTakingView> shared(UUID id) {
        return database.first(SELECT + "t.id = ? for share of t", TakingRows::view, id);
    }

    /** The round, held by this transaction alone. */
    Optional<StockTakingView> locked(UUID id) {
        return database.first(SELECT + "t.id = ? for update of t", TakingRows::view, id);
    }

    List<StockTakingView> recent(String library, UUID before, int limit) {
        return database.list(
                SELECT + "t.library = ? and t.id < ? order by t.id desc limit ?",
                TakingRows::view,
                library,
                before,
                limit);
    }

    /** The copies with the barcodes. */
    List<CopyView> copies(Collection<String> barcodes) {
        return database.list(
                "select " + CopyRows.COLUMNS + " from catalog.copy where barcode = any (?)",
                CopyRows::view,
                barcodes);
    }

    void keep(List<Object[]> scans) {
        database.changeAll(SCAN, scans);
    }

    /** The scans of some barcodes. */
    List<ScanView> scans(UUID taking, Collection<String> barcodes) {
        return database.list(
                SCANS + "s.barcode = any (?) order by s.barcode",
                TakingRows::scan,
                taking,
                barcodes);
    }

    List<ScanView> scans(UUID taking, ScanVerdict verdict, String after, int limit) {
        return database.list(
                SCANS + "s.verdict = ? and s.barcode > ? order by s.barcode limit ?",
                TakingRows::scan,
                taking,
                verdict,
                after,
                limit);
    }

    /** What should stand there and was not scanned. */
    List<CopyView> unseen(StockTakingView taking, UUID after, int limit) {
        return database.list(
                UNSEEN,
                CopyRows::view,
                taking.branch(),
                taking.shelfFrom(),
                taking.shelfTo() + LAST,
                after,
                taking.id(),
                limit);
    }

    /** What was found missing when the round was closed. */
    List<CopyView> missing(UUID taking, UUID after, int limit) {
        return database.list(MISSING, CopyRows::view, taking, after, limit);
    }

    void keepMissing(UUID taking, Collection<UUID> copies) {
        database.change(
                "insert into catalog.stock_missing select ?, unnest(?::uuid[])", taking, copies);
    }

    void close(UUID taking, Instant now, String caller) {
        database.change(
                "update catalog.stock_taking set state = 'CLOSED', ended_at = ?, ended_by = ?"
                        + " where id = ?",
                now,
                caller,
                taking);
    }

    private static ScanView scan(ResultSet row) throws SQLException {
        return new ScanView(
                row.getString(1),
                ScanVerdict.valueOf(row.getString(2)),
                Optional.ofNullable(row.getString(3))
                        .map(view -> InventoryBook.described(Json.read(view, TitleView.class))),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7));
    }

    private static StockTakingView view(ResultSet row) throws SQLException {
        boolean open = row.getString(7).equals("OPEN");
        long missing = row.getLong(13);
        return new StockTakingView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                open,
                row.getLong(8),
                counts(row.getString(14)),
                open ? Optional.empty() : Optional.of(missing),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10),
                Optional.ofNullable(row.getObject(11, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString(12)));
    }

    private static Map<ScanVerdict, Long> counts(String json) {
        var counts = new EnumMap<ScanVerdict, Long>(ScanVerdict.class);
        if (json != null) {
            Map<?, ?> read = Json.read(json, Map.class);
            read.forEach(
                    (verdict, number) ->
                            counts.put(
                                    ScanVerdict.valueOf(verdict.toString()),
                                    ((Number) number).longValue()));
        }
        return counts;
    }
}

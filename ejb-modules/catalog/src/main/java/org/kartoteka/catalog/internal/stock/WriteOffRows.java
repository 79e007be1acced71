package org.kartoteka.catalog.internal.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.DraftWriteOff;
import org.kartoteka.catalog.api.StockSum;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.WriteOffLine;
import org.kartoteka.catalog.api.WriteOffReason;
import org.kartoteka.catalog.api.WriteOffState;
import org.kartoteka.catalog.api.WriteOffView;
import org.kartoteka.catalog.domain.WriteOffRules;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.money.Money;
import org.kartoteka.kernel.sql.Database;

/** The rows of the acts and of the copies in them. */
@ApplicationScoped
class WriteOffRows {

    private static final String SELECT =
            "select w.id, w.library, w.number, w.dated, w.reason, w.state, w.coefficient, w.chair,"
                    + " w.members, w.made_at, w.made_by, w.approver, w.decision, w.decided_at,"
                    + " w.decided_by, s.copies, s.price, s.amount from catalog.write_off w"
                    + " cross join lateral (select count(*) as copies, sum(l.price) as price,"
                    + " sum(l.amount) as amount from catalog.write_off_line l"
                    + " where l.write_off = w.id) s where ";

    private static final String INSERT =
            "insert into catalog.write_off (id, library, number, dated, reason, coefficient, chair,"
                    + " members, state, made_at, made_by)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?)"
                    + " on conflict (library, number) do nothing";

    private static final String ADD =
            "insert into catalog.write_off_line (write_off, copy_id, price, amount, former_state)"
                    + " values (?, ?, ?, ?, ?)";

    private static final String HELD =
            "select c.barcode from catalog.write_off_line l join catalog.copy c on c.id = l.copy_id"
                    + " where l.copy_id = any (?) and l.holds limit 1";

    private static final String LINES =
            "select c.id, coalesce(c.inventory_number, c.barcode), t.view, l.price, l.amount"
                    + " from catalog.write_off_line l join catalog.copy c on c.id = l.copy_id"
                    + " join catalog.title t on t.id = c.title_id"
                    + " where l.write_off = ? and c.id > ? order by c.id limit ?";

    private static final String DECIDE =
            "update catalog.write_off set state = ?, approver = ?, decision = ?, decided_at = ?,"
                    + " decided_by = ?, document = ?::uuid where id = ?";

    private static final String FREE =
            "update catalog.write_off_line set holds = false where write_off = ?";

    /** A copy of an act, and how it was before. */
    record Former(UUID copy, CopyState state) {}

    /** Who decided what, when. */
    record Decision(
            WriteOffState state,
            Optional<String> approver,
            String words,
            Instant at,
            String by,
            Optional<UUID> document) {}

    @Inject Database database;

    /** Writes a new draft; false if the library has an act with its number. */
    boolean insert(UUID id, DraftWriteOff order, Instant now, String caller) {
        return database.change(
                        INSERT,
                        id,
                        order.library(),
                        order.number(),
                        order.dated(),
                        order.reason(),
                        order.coefficient(),
                        order.chair(),
                        order.members(),
                        now,
                        caller)
                == 1;
    }

    void add(UUID act, BigDecimal coefficient, List<StandingCopy> copies) {
        database.changeAll(
                ADD,
                copies.stream()
                        .map(
                                copy -> {
                                    var price =
                                            copy.view()
                                                    .price()
                                                    .map(Money::amount)
                                                    .orElse(BigDecimal.ZERO);
                                    return new Object[] {
                                        act,
                                        copy.id(),
                                        price,
                                        WriteOffRules.amount(price, coefficient),
                                        copy.state()
                                    };
                                })
                        .toList());
    }

    /** The barcode of one of the copies that an act holds already. */
    Optional<String> held(Collection<UUID> copies) {
        return database.first(HELD, row -> row.getString(1), copies);
    }

    Optional<WriteOffView> find(UUID id) {
        return database.first(SELECT + "w.id = ?", WriteOffRows::view, id);
    }

    /** The act, held by this transaction alone. */
    Optional<WriteOffView> locked(UUID id) {
        return database.first(SELECT + "w.id = ? for update of w", WriteOffRows::view, id);
    }

    List<WriteOffView> recent(String library, UUID before, int limit) {
        return database.list(
                SELECT + "w.library = ? and w.id < ? order by w.id desc limit ?",
                WriteOffRows::view,
                library,
                before,
                limit);
    }

    List<WriteOffLine> lines(UUID act, UUID after, int limit) {
        return database.list(LINES, WriteOffRows::line, act, after, limit);
    }

    /** The copies of an act as they were before it. */
    List<Former> former(UUID act) {
        return database.list(
                "select copy_id, former_state from catalog.write_off_line where write_off = ?",
                row ->
                        new Former(
                                row.getObject(1, UUID.class), CopyState.valueOf(row.getString(2))),
                act);
    }

    void decide(UUID act, Decision decision) {
        database.change(
                DECIDE,
                decision.state(),
                decision.approver(),
                decision.words(),
                decision.at(),
                decision.by(),
                decision.document(),
                act);
    }

    /** Lets the copies be in other acts. */
    void free(UUID act) {
        database.change(FREE, act);
    }

    /** The paper that the decision has made. */
    UUID document(UUID act) {
        return database.first(
                        "select document from catalog.write_off where id = ?",
                        row -> row.getObject(1, UUID.class),
                        act)
                .orElseThrow();
    }

    private static WriteOffLine line(ResultSet row) throws SQLException {
        return new WriteOffLine(
                row.getObject(1, UUID.class),
                row.getString(2),
                InventoryBook.described(Json.read(row.getString(3), TitleView.class)),
                Money.roubles(row.getBigDecimal(4)),
                Money.roubles(row.getBigDecimal(5)));
    }

    private static WriteOffView view(ResultSet row) throws SQLException {
        var amount = Optional.ofNullable(row.getBigDecimal(18)).orElse(BigDecimal.ZERO);
        StockSum books = LedgerRows.sum(row, 16);
        return new WriteOffView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                WriteOffReason.valueOf(row.getString(5)),
                WriteOffState.valueOf(row.getString(6)),
                row.getBigDecimal(7),
                row.getString(8),
                List.of((String[]) row.getArray(9).getArray()),
                books,
                Money.roubles(amount),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getString(11),
                Optional.ofNullable(row.getString(12)),
                Optional.ofNullable(row.getString(13)),
                Optional.ofNullable(row.getObject(14, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString(15)));
    }
}

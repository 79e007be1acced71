package org.kartoteka.catalog.internal.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CopyChangeView;
import org.kartoteka.catalog.api.CopyChanged;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.internal.CopyRows;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/**
 * The rows of the copies and of their history. Whoever takes copies out of stock locks them here
 * first, against the desk that lends them and against each other, in one order.
 */
@ApplicationScoped
class StockCopies {

    private static final String STANDING =
            "select "
                    + CopyRows.COLUMNS
                    + ", bound_into, exists (select from catalog.copy p where p.bound_into = c.id),"
                    + " (select h.from_state from catalog.copy_change h where h.copy_id = c.id"
                    + " and h.to_state = c.state and h.from_state <> h.to_state"
                    + " order by h.id desc limit 1)"
                    + " from catalog.copy c where ";
    private static final String LOCK = " order by id for update";

    private static final String WRITE =
            "update catalog.copy set version = version + 1, branch = ?, state = ? where id = ?";

    private static final String HISTORY =
            "insert into catalog.copy_change (id, copy_id, happened_at, caller, act, from_branch,"
                    + " to_branch, from_state, to_state, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String CHANGES =
            "select id, happened_at, caller, act, from_branch, to_branch, from_state, to_state,"
                    + " note from catalog.copy_change where copy_id = ? and id < ?"
                    + " order by id desc limit ?";

    @Inject Database database;
    @Inject StaffRights rights;
    @Inject Outbox outbox;
    @Inject Clock clock;

    /** The copy with the barcode, locked; nobody lends it or takes it away meanwhile. */
    Optional<StandingCopy> locked(String barcode) {
        return database.first(STANDING + "barcode = ?" + LOCK, StandingCopy::of, barcode);
    }

    /** Several copies, locked in the order of their ids. */
    List<StandingCopy> locked(Collection<UUID> ids) {
        return database.list(STANDING + "id = any (?)" + LOCK, StandingCopy::of, ids);
    }

    /** Writes the steps of copies, with their history and their news. */
    void write(List<CopyStep> steps) {
        database.changeAll(
                WRITE,
                steps.stream()
                        .map(step -> new Object[] {step.toBranch(), step.toState(), step.copyId()})
                        .toList());
        tell(steps);
    }

    /** Writes the history and the news of what is written already. */
    void tell(List<CopyStep> steps) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var caller = rights.caller().name();
        database.changeAll(
                HISTORY,
                steps.stream()
                        .map(
                                step ->
                                        new Object[] {
                                            Ids.next(clock),
                                            step.copyId(),
                                            now,
                                            caller,
                                            step.act(),
                                            step.fromBranch(),
                                            step.toBranch(),
                                            step.fromState(),
                                            step.toState(),
                                            step.note()
                                        })
                        .toList());
        outbox.publish(
                views(steps.stream().map(CopyStep::copyId).toList()).stream()
                        .map(c -> new CopyChanged(c.id(), c.titleId(), c.branch(), c.state()))
                        .toList());
    }

    /** The copies as they are now, by barcode. */
    List<CopyView> views(Collection<UUID> ids) {
        return database.list(
                "select "
                        + CopyRows.COLUMNS
                        + " from catalog.copy where id = any (?) order by barcode",
                CopyRows::view,
                ids);
    }

    /** What happened to a copy before a line of its history, the latest first. */
    List<CopyChangeView> changes(UUID copy, UUID before, int limit) {
        return database.list(CHANGES, StockCopies::change, copy, before, limit);
    }

    private static CopyChangeView change(ResultSet row) throws SQLException {
        return new CopyChangeView(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                row.getString(6),
                Optional.ofNullable(row.getString(7)).map(CopyState::valueOf),
                CopyState.valueOf(row.getString(8)),
                Optional.ofNullable(row.getString(9)));
    }
}

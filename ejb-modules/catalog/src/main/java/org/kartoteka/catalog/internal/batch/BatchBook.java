package org.kartoteka.catalog.internal.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.BatchEditView;
import org.kartoteka.catalog.api.BatchLeftOut;
import org.kartoteka.catalog.api.BatchOrder;
import org.kartoteka.catalog.api.BatchState;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;

/** The batch edits as people order and see them, and the records that they left out. */
final class BatchBook {

    private static final String INSERT =
            "insert into catalog.batch_edit (id, library, selection, dialect, changes, state,"
                    + " started_by, created_at) values (?, ?, ?, ?, ?, 'WAITING', ?, ?)";
    private static final String SELECT = "select * from catalog.batch_edit where ";
    private static final String CANCEL =
            "update catalog.batch_edit set state = 'CANCELLED', finished_at = ?, holder = null,"
                    + " held_until = null where id = ? and state in ('WAITING', 'RUNNING')";
    private static final String UNDO =
            "update catalog.batch_edit set state = 'UNDOING', undone_by = ?, holder = null,"
                    + " held_until = null, finished_at = null,"
                    + " last_title = '00000000-0000-0000-0000-000000000000'"
                    + " where id = ? and state in ('DONE', 'CANCELLED', 'FAILED')";
    private static final String KEEP =
            "/* worker */ insert into catalog.batch_edit_left_out"
                    + " (batch_id, undoing, title_id, faults) values (?, ?, ?, ?)"
                    + " on conflict do nothing";
    private static final String LEFT_OUT =
            "select l.title_id, t.view, l.undoing, l.faults from catalog.batch_edit_left_out l"
                    + " join catalog.title t on t.id = l.title_id where l.batch_id = ?"
                    + " and (l.undoing, l.title_id) > (?, ?)"
                    + " order by l.batch_id, l.undoing, l.title_id limit ?";

    private final Database database;

    BatchBook(Database database) {
        this.database = database;
    }

    void keep(UUID id, BatchOrder order, String author, Instant now) {
        database.change(
                INSERT,
                id,
                order.selection().library(),
                Json.write(order.selection()),
                order.dialect(),
                Json.write(order.changes()),
                author,
                now);
    }

    Optional<BatchEditView> find(UUID id) {
        return database.first(SELECT + "id = ?", BatchBook::view, id);
    }

    List<BatchEditView> recent(String library, UUID before, int limit) {
        return database.list(
                SELECT + "library = ? and id < ? order by library desc, id desc limit ?",
                BatchBook::view,
                library,
                before,
                limit);
    }

    /** Whether there was something to stop. */
    boolean cancel(UUID id, Instant now) {
        return database.change(CANCEL, now, id) == 1;
    }

    /** Whether it could be undone. */
    boolean undo(UUID id, String author) {
        return database.change(UNDO, author, id) == 1;
    }

    void leaveOut(UUID id, boolean undoing, Collection<LeftOut> records) {
        database.changeAll(
                KEEP,
                records.stream()
                        .map(
                                left ->
                                        new Object[] {
                                            id, undoing, left.title(), Json.write(left.faults())
                                        })
                        .toList());
    }

    List<BatchLeftOut> leftOut(UUID id, boolean undoing, UUID after, int limit) {
        return database.list(LEFT_OUT, BatchBook::leftOut, id, undoing, after, limit);
    }

    private static BatchLeftOut leftOut(ResultSet row) throws SQLException {
        return new BatchLeftOut(
                row.getObject(1, UUID.class),
                Json.read(row.getString(2), TitleView.class).title(),
                row.getBoolean(3),
                List.of(Json.read(row.getString(4), RecordFault[].class)));
    }

    private static BatchEditView view(ResultSet row) throws SQLException {
        long changed = row.getLong("changed");
        long unchanged = row.getLong("unchanged");
        long refused = row.getLong("refused");
        return new BatchEditView(
                row.getObject("id", UUID.class),
                StoredOrder.of(row),
                BatchState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("total", Long.class)),
                changed + unchanged + refused,
                changed,
                unchanged,
                refused,
                row.getLong("undone"),
                row.getLong("left_alone"),
                row.getString("started_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("undone_by")));
    }
}

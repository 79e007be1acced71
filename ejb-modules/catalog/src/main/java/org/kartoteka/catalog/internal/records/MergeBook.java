package org.kartoteka.catalog.internal.records;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.DuplicatePair;
import org.kartoteka.catalog.api.DuplicateReason;
import org.kartoteka.catalog.api.TitleMerge;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;

/** The pairs that wait for a decision, and the merges that were made. */
final class MergeBook {

    private static final String SELECT =
            "select id, library, kept, dropped, merged_at, merged_by, undone_at, kept_before,"
                    + " kept_after, copies, followers from catalog.title_merge where ";
    private static final String OPEN =
            "select a.view, b.view, p.reason, p.found_at from catalog.duplicate_pair p"
                    + " join catalog.title a on a.id = p.first_id"
                    + " join catalog.title b on b.id = p.second_id"
                    + " where p.library = ? and p.decided_by is null and not a.withdrawn"
                    + " and not b.withdrawn and (p.first_id, p.second_id) > (?, ?)"
                    + " order by p.library, p.first_id, p.second_id limit ?";
    private static final String DECIDE =
            "update catalog.duplicate_pair set decided_by = ? where first_id = least(?::uuid, ?)"
                    + " and second_id = greatest(?::uuid, ?)";

    private final Database database;

    /** A merge with what is needed to undo it. */
    record Kept(
            TitleMerge view,
            long keptBefore,
            long keptAfter,
            List<UUID> copies,
            List<UUID> followers) {}

    MergeBook(Database database) {
        this.database = database;
    }

    TitleMerge find(UUID id) {
        return database.first(SELECT + "id = ?", MergeBook::kept, id)
                .map(Kept::view)
                .orElseThrow(() -> unknown(id));
    }

    /** The merge, locked until the end of the transaction. */
    Kept locked(UUID id) {
        return database.first(SELECT + "id = ? for update", MergeBook::kept, id)
                .orElseThrow(() -> unknown(id));
    }

    List<TitleMerge> recent(String library, UUID before, int limit) {
        return database.list(
                SELECT + "library = ? and id < ? order by library desc, id desc limit ?",
                row -> kept(row).view(),
                library,
                before,
                limit);
    }

    List<DuplicatePair> open(String library, UUID first, UUID second, int limit) {
        return database.list(
                OPEN,
                row ->
                        new DuplicatePair(
                                Json.read(row.getString(1), TitleView.class),
                                Json.read(row.getString(2), TitleView.class),
                                DuplicateReason.valueOf(row.getString(3)),
                                row.getObject(4, OffsetDateTime.class).toInstant()),
                library,
                first,
                second,
                limit);
    }

    /** Whether there was such a pair. */
    boolean dismiss(UUID one, UUID other, String author) {
        return database.change(DECIDE, author, one, other, one, other) == 1;
    }

    private static RefusedException unknown(UUID id) {
        return new RefusedException(CatalogRefusal.MERGE_UNKNOWN, id.toString());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var copies = ids(row.getArray(10));
        var view =
                new TitleMerge(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        copies.size(),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6),
                        Optional.ofNullable(row.getObject(7, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant));
        return new Kept(view, row.getLong(8), row.getLong(9), copies, ids(row.getArray(11)));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}

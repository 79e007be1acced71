package org.kartoteka.catalog.internal.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.RecordChange;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.sql.Database;

/** Finds the versions of records: the present one with the title, those before it beside. */
public final class RecordReader {

    private static final String HEAD =
            "id, version, library, change, changed_by, changed_at, act, withdrawn";

    /** What {@link #record} reads of {@code catalog.title}. */
    public static final String COLUMNS = HEAD + ", record";

    private static final String PRESENT = "select " + COLUMNS + " from catalog.title where ";
    private static final String PAST_HEAD =
            "v.title_id, v.version, t.library, v.change, v.changed_by, v.changed_at, v.act,"
                    + " v.withdrawn";
    private static final String PAST =
            "select "
                    + PAST_HEAD
                    + ", v.record from catalog.title_version v"
                    + " join catalog.title t on t.id = v.title_id where v.title_id = ?"
                    + " and v.version = ?";

    /** The versions right before the present ones. */
    private static final String BEFORE =
            "select "
                    + PAST_HEAD
                    + ", v.record from catalog.title_version v"
                    + " join catalog.title t on t.id = v.title_id and t.version - 1 = v.version"
                    + " where v.title_id = any (?)";

    private static final String HISTORY =
            "select * from (select "
                    + HEAD
                    + " from catalog.title where id = ? union all select "
                    + PAST_HEAD
                    + " from catalog.title_version v join catalog.title t on t.id = v.title_id"
                    + " where v.title_id = ?) versions where version < ? order by version desc"
                    + " limit ?";

    private final Database database;

    /** Over the catalogue's tables. */
    public RecordReader(Database database) {
        this.database = database;
    }

    /** The present version, withdrawn or not. */
    StoredRecord present(UUID title) {
        return database.first(PRESENT + "id = ?", RecordReader::record, title)
                .orElseThrow(() -> unknown(title));
    }

    /** The present version, locked until the end of the transaction. */
    StoredRecord locked(UUID title) {
        return database.first(PRESENT + "id = ? for update", RecordReader::record, title)
                .orElseThrow(() -> unknown(title));
    }

    /** Those of the titles that are there, in the order of their ids, locked. */
    List<StoredRecord> locked(List<UUID> titles) {
        return database.list(
                PRESENT + "id = any (?) order by id for update", RecordReader::record, titles);
    }

    /**
     * Those of the titles that are there, in the order of their ids, locked against change; copies
     * and marks may still be added.
     */
    public List<StoredRecord> standing(List<UUID> titles) {
        return database.list(
                PRESENT + "id = any (?) order by id for no key update",
                RecordReader::record,
                titles);
    }

    /** What records were before their present versions. */
    public List<StoredRecord> before(List<StoredRecord> present) {
        return database.list(
                BEFORE, RecordReader::record, present.stream().map(StoredRecord::id).toList());
    }

    /** The version with the number. */
    StoredRecord version(UUID title, long version) {
        var present = present(title);
        if (present.version() == version) {
            return present;
        }
        return database.first(PAST, RecordReader::record, title, version)
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        CatalogRefusal.VERSION_UNKNOWN,
                                        title.toString(),
                                        Long.toString(version)));
    }

    /** The versions below a number, newest first. */
    List<RecordVersion> history(UUID title, long below, int limit) {
        return database.list(HISTORY, RecordReader::head, title, title, below, limit);
    }

    private static RefusedException unknown(UUID title) {
        return new RefusedException(CatalogRefusal.TITLE_UNKNOWN, title.toString());
    }

    /** Reads a row with {@link #COLUMNS}. */
    public static StoredRecord record(ResultSet row) throws SQLException {
        return new StoredRecord(head(row), MarcRecord.fromCanonical(row.getString("record")));
    }

    private static RecordVersion head(ResultSet row) throws SQLException {
        return new RecordVersion(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                RecordChange.valueOf(row.getString(4)),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(7, UUID.class)),
                row.getBoolean(8));
    }
}

package org.kartoteka.catalog.internal.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.ImportState;
import org.kartoteka.catalog.api.ImportView;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;

/** The imports and what they did not take, to be looked at. */
final class ImportLedger {

    /** A kept problem, its words not chosen yet. */
    record Line(
            long ordinal,
            long byteOffset,
            String reason,
            List<String> arguments,
            boolean whole,
            int rawSize) {}

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final UUID NEWEST = new UUID(-1, -1);
    private static final String SELECT =
            "select id, file_name, library, branch, state, size_bytes, bytes_read, created,"
                    + " updated, unchanged, refused, copies_added, started_by, created_at,"
                    + " finished_at, failure from catalog.import_job where state <> 'UPLOADING'";
    private static final String LINES =
            "select ordinal, byte_offset, reason, arguments, whole, coalesce(length(raw), 0)"
                    + " from catalog.import_refusal where import_id = ?"
                    + " and (ordinal, reason) > (?, ?) order by ordinal, reason limit ?";
    private static final String KEEP =
            "/* worker */ insert into catalog.import_refusal"
                    + " (import_id, ordinal, reason, byte_offset, arguments, whole, raw)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private final Database database;

    ImportLedger(Database database) {
        this.database = database;
    }

    Optional<ImportView> find(UUID id) {
        return database.first(SELECT + " and id = ?", ImportLedger::view, id);
    }

    /**
     * The newest imports, those before one of them.
     *
     * @param libraries whose imports; empty means all
     */
    List<ImportView> recent(Optional<List<String>> libraries, Optional<UUID> before, int limit) {
        var from = before.orElse(NEWEST);
        return libraries.isPresent()
                ? database.list(
                        SELECT + " and id < ? and library = any (?) order by id desc limit ?",
                        ImportLedger::view,
                        from,
                        libraries.get(),
                        limit)
                : database.list(
                        SELECT + " and id < ? order by id desc limit ?",
                        ImportLedger::view,
                        from,
                        limit);
    }

    /** The problems of an import after one of them. */
    List<Line> problems(UUID id, long afterOrdinal, String afterReason, int limit) {
        return database.list(LINES, ImportLedger::line, id, afterOrdinal, afterReason, limit);
    }

    Optional<byte[]> raw(UUID id, long ordinal) {
        return database.first(
                "select raw from catalog.import_refusal"
                        + " where import_id = ? and ordinal = ? and raw is not null",
                row -> row.getBytes(1),
                id,
                ordinal);
    }

    void keep(UUID id, List<FoundProblem> problems) {
        database.changeAll(
                KEEP,
                problems.stream()
                        .map(
                                problem ->
                                        new Object[] {
                                            id,
                                            problem.position().ordinal(),
                                            problem.reason(),
                                            problem.position().byteOffset(),
                                            Json.write(problem.arguments()),
                                            problem.whole(),
                                            problem.raw()
                                        })
                        .toList());
    }

    private static ImportView view(ResultSet row) throws SQLException {
        long created = row.getLong("created");
        long updated = row.getLong("updated");
        long unchanged = row.getLong("unchanged");
        long refused = row.getLong("refused");
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("library"),
                Optional.ofNullable(row.getString("branch")),
                ImportState.valueOf(row.getString("state")),
                row.getLong("size_bytes"),
                row.getLong("bytes_read"),
                created + updated + unchanged + refused,
                created,
                updated,
                unchanged,
                refused,
                row.getLong("copies_added"),
                row.getString("started_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("failure"))
                        .map(name -> ImportFailure.valueOf(name).words(RUSSIAN)));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                List.of(Json.read(row.getString(4), String[].class)),
                row.getBoolean(5),
                row.getInt(6));
    }
}

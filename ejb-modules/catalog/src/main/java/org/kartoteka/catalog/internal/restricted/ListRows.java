package org.kartoteka.catalog.internal.restricted;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.ListEntry;
import org.kartoteka.catalog.api.ListKind;
import org.kartoteka.catalog.api.ListVersion;
import org.kartoteka.catalog.api.NewList;
import org.kartoteka.catalog.api.RestrictedList;
import org.kartoteka.catalog.domain.restricted.Folded;
import org.kartoteka.catalog.domain.restricted.ListIndex;
import org.kartoteka.kernel.sql.Database;

/** Lists, their files and their lines. */
final class ListRows {

    private static final String VERSION =
            "v.list, v.version, v.file_name, v.hash, v.entries, v.added, v.removed, v.loaded_at,"
                    + " v.loaded_by, v.titles, v.checked, v.checked_at";

    private static final String LISTS =
            "select "
                    + VERSION
                    + ", l.id, l.library, l.kind, l.name from catalog.restricted_list l"
                    + " left join catalog.restricted_version v"
                    + " on v.list = l.id and v.version = l.version where ";

    private static final String KEEP =
            "insert into catalog.restricted_list (id, library, kind, name, made_at, made_by)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";

    /** One fingerprint twice in a file keeps both numbers. */
    private static final String PUT =
            "insert into catalog.restricted_entry (id, list, fingerprint, number, author, title,"
                    + " content, included_on, excluded_on, since)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (list, fingerprint)"
                    + " do update set number = excluded.number, author = excluded.author,"
                    + " title = excluded.title, content = excluded.content,"
                    + " included_on = excluded.included_on, excluded_on = excluded.excluded_on,"
                    + " since = case when restricted_entry.gone_in is null"
                    + " then restricted_entry.since else excluded.since end, gone_in = null";

    private static final String GONE =
            "update catalog.restricted_entry e set gone_in = ? where e.list = ? and e.gone_in is null"
                    + " and not exists (select from unnest(?::text[]) as f (fingerprint)"
                    + " where f.fingerprint = e.fingerprint)";

    private static final String LAPSE =
            "update catalog.restricted_hit h set state = 'LAPSED' from catalog.restricted_entry e"
                    + " where e.id = h.entry_id and e.list = ? and h.state in ('WAITING', 'EXPERT')"
                    + " and (e.gone_in is not null or e.excluded_on <= ?)";

    private static final String STANDING =
            "/* worker */ select id, number, author, title, content, included_on, excluded_on"
                    + " from catalog.restricted_entry where list = ? and gone_in is null"
                    + " and (excluded_on is null or excluded_on > ?)";

    private static final int LIST = 13;

    /** A line to be kept. */
    record Kept(UUID id, String fingerprint, ListEntry entry) {}

    private final Database database;

    ListRows(Database database) {
        this.database = database;
    }

    boolean keep(UUID id, NewList order, Instant now, String by) {
        return database.change(KEEP, id, order.library(), order.kind(), order.name(), now, by) > 0;
    }

    List<RestrictedList> of(String library) {
        return database.list(
                LISTS
                        + "l.library is null or l.library = ?"
                        + " order by l.library nulls first, l.name",
                ListRows::list,
                library);
    }

    Optional<RestrictedList> find(UUID id) {
        return database.first(LISTS + "l.id = ?", ListRows::list, id);
    }

    /** The list, held by this transaction alone. */
    Optional<RestrictedList> locked(UUID id) {
        return database.first(LISTS + "l.id = ? for update of l", ListRows::list, id);
    }

    List<ListVersion> versions(UUID list, int before, int limit) {
        return database.list(
                "select "
                        + VERSION
                        + " from catalog.restricted_version v where v.list = ? and v.version < ?"
                        + " order by v.version desc limit ?",
                ListRows::version,
                list,
                before,
                limit);
    }

    /** How many lines are in force. */
    long standing(UUID list) {
        return database.first(
                        "select count(*) from catalog.restricted_entry where list = ?"
                                + " and gone_in is null",
                        row -> row.getLong(1),
                        list)
                .orElseThrow();
    }

    void put(UUID list, int version, List<Kept> lines) {
        database.changeAll(
                PUT,
                lines.stream()
                        .map(
                                line ->
                                        new Object[] {
                                            line.id(),
                                            list,
                                            line.fingerprint(),
                                            line.entry().number(),
                                            line.entry().author().orElse(""),
                                            line.entry().title().orElse(""),
                                            line.entry().text().orElse(""),
                                            line.entry().includedOn(),
                                            line.entry().excludedOn(),
                                            version
                                        })
                        .toList());
    }

    /** Takes the lines off that the file has no more. */
    int remove(UUID list, int version, List<String> standing) {
        return database.change(GONE, version, list, standing);
    }

    /** What waits for a decision on lines that are no more needs none. */
    void lapse(UUID list, LocalDate today) {
        database.change(LAPSE, list, today);
    }

    void put(ListVersion version) {
        database.change(
                "insert into catalog.restricted_version (list, version, file_name, hash, entries,"
                        + " added, removed, loaded_at, loaded_by, titles)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                version.list(),
                version.version(),
                version.fileName(),
                version.hash(),
                version.entries(),
                version.added(),
                version.removed(),
                version.loadedAt(),
                version.loadedBy(),
                version.titles());
        database.change(
                "update catalog.restricted_list set version = ? where id = ?",
                version.version(),
                version.list());
        // an hour of changes more than needed: those that were under way meanwhile
        database.change(
                "insert into catalog.restricted_watch (changed_at, title)"
                        + " values (now() - interval '1 hour', ?) on conflict do nothing",
                new UUID(0, 0));
    }

    /** How many titles a list is to be checked against. */
    long titles(Optional<String> library) {
        var all = "select count(*) from catalog.title where not withdrawn";
        return library.map(
                        code ->
                                database.first(
                                        all + " and library = ?", row -> row.getLong(1), code))
                .orElseGet(() -> database.first(all, row -> row.getLong(1)))
                .orElseThrow();
    }

    /** The lines that a title must not be. */
    List<ListIndex.Numbered> standing(UUID list, LocalDate today) {
        return database.list(
                STANDING,
                row -> new ListIndex.Numbered(row.getObject(1, UUID.class), entry(row, 2)),
                list,
                today);
    }

    /** By what a line is known in every version. */
    static String fingerprint(ListEntry entry) {
        return Folded.fingerprint(
                entry.author().orElse(""), entry.title().orElse(""), entry.text().orElse(""));
    }

    /** Number, author, title, text and the two dates. */
    static ListEntry entry(ResultSet row, int from) throws SQLException {
        return new ListEntry(
                row.getString(from),
                said(row.getString(from + 1)),
                said(row.getString(from + 2)),
                said(row.getString(from + 3)),
                Optional.ofNullable(row.getObject(from + 4, LocalDate.class)),
                Optional.ofNullable(row.getObject(from + 5, LocalDate.class)));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }

    private static RestrictedList list(ResultSet row) throws SQLException {
        boolean loaded = row.getString(3) != null;
        return new RestrictedList(
                row.getObject(LIST, UUID.class),
                Optional.ofNullable(row.getString(LIST + 1)),
                ListKind.valueOf(row.getString(LIST + 2)),
                row.getString(LIST + 3),
                loaded ? Optional.of(version(row)) : Optional.empty());
    }

    private static ListVersion version(ResultSet row) throws SQLException {
        return new ListVersion(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getLong(10),
                row.getLong(11),
                Optional.ofNullable(row.getObject(12, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}

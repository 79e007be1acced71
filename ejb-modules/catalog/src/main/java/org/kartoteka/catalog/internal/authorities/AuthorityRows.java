package org.kartoteka.catalog.internal.authorities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.AuthorityChange;
import org.kartoteka.catalog.api.AuthorityRefusal;
import org.kartoteka.catalog.api.AuthorityVersion;
import org.kartoteka.catalog.domain.authority.AuthorityRecord;
import org.kartoteka.catalog.domain.authority.Heading;
import org.kartoteka.catalog.domain.record.RecordContents;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.sql.Database;

/** The tables of authority records: written with their forms, the version before kept. */
final class AuthorityRows {

    private static final String COLUMNS =
            "select id, version, library, number, record, changed_by, changed_at, merged_into"
                    + " from catalog.authority where ";
    private static final String INSERT =
            "insert into catalog.authority (id, version, library, number, kind, heading, record,"
                    + " created_at, changed_by, change) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (library, number) do nothing";
    private static final String UPDATE =
            "update catalog.authority set version = version + 1, heading = ?, record = ?,"
                    + " changed_at = clock_timestamp(), changed_by = ?, change = ?,"
                    + " merged_into = ? where id = ? and version = ?";
    private static final String FORMS_AWAY =
            "delete from catalog.authority_form where authority_id = ?";
    private static final String FORM =
            "insert into catalog.authority_form (authority_id, place, library, kind, form,"
                    + " by_names, by_initials, match_key) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SAME_HEADING =
            "select a.number from catalog.authority_form f join catalog.authority a"
                    + " on a.id = f.authority_id where f.library = ? and f.kind = ?"
                    + " and f.by_names = ? and f.place = 0 and f.authority_id <> ? limit 1";
    private static final String CHAIN =
            "update catalog.authority set merged_into = ? where merged_into = ?";
    private static final String HISTORY =
            "select * from (select version, change, changed_by, changed_at, record"
                    + " from catalog.authority where id = ? union all select version, change,"
                    + " changed_by, changed_at, record from catalog.authority_version"
                    + " where authority_id = ?) versions where version < ?"
                    + " order by version desc limit ?";

    private final Database database;
    private final Clock clock;

    AuthorityRows(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    StoredAuthority find(UUID id) {
        return database.first(COLUMNS + "id = ?", AuthorityRows::row, id)
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        AuthorityRefusal.AUTHORITY_UNKNOWN, id.toString()));
    }

    Optional<StoredAuthority> byNumber(String library, String number) {
        return database.first(
                COLUMNS + "library = ? and number = ?", AuthorityRows::row, library, number);
    }

    /** The number of another record with just this heading. */
    Optional<String> sameHeading(String library, UUID except, Heading heading) {
        return database.first(
                SAME_HEADING,
                row -> row.getString(1),
                library,
                heading.kind(),
                heading.byNames(),
                except);
    }

    /** Whether the number was free. */
    boolean insert(
            UUID id, String library, String number, AuthorityRecord text, Authorship author) {
        int made =
                database.change(
                        INSERT,
                        id,
                        library,
                        number,
                        text.kind(),
                        text.heading().text(),
                        text.record().canonical(),
                        clock.instant(),
                        author.name(),
                        author.change());
        if (made == 1) {
            forms(id, library, text);
        }
        return made == 1;
    }

    /** Who changes a record, and how. */
    record Authorship(String name, AuthorityChange change) {}

    /** The next version; of a record that was merged no form is found any more. */
    void update(
            StoredAuthority present,
            AuthorityRecord text,
            Authorship author,
            Optional<UUID> mergedInto) {
        int changed =
                database.change(
                        UPDATE,
                        text.heading().text(),
                        text.record().canonical(),
                        author.name(),
                        author.change(),
                        mergedInto,
                        present.id(),
                        present.version());
        if (changed != 1) {
            throw new IllegalStateException("changed outside the lock: " + present.id());
        }
        database.change(FORMS_AWAY, present.id());
        if (mergedInto.isEmpty()) {
            forms(present.id(), present.library(), text);
        } else {
            database.change(CHAIN, mergedInto, present.id());
        }
    }

    private void forms(UUID id, String library, AuthorityRecord text) {
        var rows = new ArrayList<Object[]>();
        for (var form : text.forms()) {
            rows.add(
                    new Object[] {
                        id,
                        rows.size(),
                        library,
                        form.kind(),
                        form.text(),
                        form.byNames(),
                        form.byInitials(),
                        form.matchKey()
                    });
        }
        database.changeAll(FORM, rows);
    }

    List<AuthorityVersion> history(UUID id, long below, int limit) {
        return database.list(HISTORY, AuthorityRows::version, id, id, below, limit);
    }

    private static StoredAuthority row(ResultSet row) throws SQLException {
        return new StoredAuthority(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                AuthorityRecord.of(MarcRecord.fromCanonical(row.getString(5))),
                row.getString(6),
                instant(row, 7),
                Optional.ofNullable(row.getObject(8, UUID.class)));
    }

    private static AuthorityVersion version(ResultSet row) throws SQLException {
        return new AuthorityVersion(
                row.getLong(1),
                AuthorityChange.valueOf(row.getString(2)),
                row.getString(3),
                instant(row, 4),
                RecordContents.of(MarcRecord.fromCanonical(row.getString(5))));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

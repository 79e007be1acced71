package org.kartoteka.catalog.internal.authorities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.AuthorityRefusal;
import org.kartoteka.catalog.api.AuthorityWork;
import org.kartoteka.catalog.api.AuthorityWorkKind;
import org.kartoteka.catalog.api.AuthorityWorkState;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** The runs as those see them who begin them and look how far they are. */
final class AuthorityWorks {

    private static final String COLUMNS =
            "select id, library, kind, authority, heading, state, total, seen, changed, failed,"
                    + " started_by, created_at, done_at from catalog.authority_work where ";
    private static final String FOLLOW =
            "insert into catalog.authority_work (id, library, kind, authority, number, heading,"
                    + " total, started_by, created_at) select ?, ?, 'FOLLOW', ?, ?, ?, count(*), ?, ?"
                    + " from catalog.title_authority where library = ? and number = ?"
                    + " having count(*) > 0";
    private static final String LINK =
            "insert into catalog.authority_work (id, library, kind, total, started_by, created_at)"
                    + " select ?, ?, 'LINK', count(*), ?, ? from catalog.title where library = ?"
                    + " on conflict (library) where kind = 'LINK' and state <> 'DONE' do nothing";

    private final Database database;
    private final Clock clock;

    AuthorityWorks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins to carry a heading into the titles that name the number, if there are any. */
    void follow(StoredAuthority authority, String number, String heading, String author) {
        database.change(
                FOLLOW,
                Ids.next(clock),
                authority.library(),
                authority.id(),
                number,
                heading,
                author,
                clock.instant(),
                authority.library(),
                number);
    }

    /** Begins to link the titles of a library; the run that is not done yet, if there is one. */
    AuthorityWork link(String library, String author) {
        database.change(LINK, Ids.next(clock), library, author, clock.instant(), library);
        return database.first(
                        COLUMNS + "library = ? and kind = 'LINK' order by id desc limit 1",
                        AuthorityWorks::row,
                        library)
                .orElseThrow();
    }

    AuthorityWork find(UUID id) {
        return database.first(COLUMNS + "id = ?", AuthorityWorks::row, id)
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        AuthorityRefusal.AUTHORITY_WORK_UNKNOWN, id.toString()));
    }

    List<AuthorityWork> recent(String library, UUID before, int limit) {
        return database.list(
                COLUMNS + "library = ? and id < ? order by id desc limit ?",
                AuthorityWorks::row,
                library,
                before,
                limit);
    }

    /** A run that carries the heading of this record and is not done. */
    Optional<UUID> open(UUID authority) {
        return database.first(
                "select id from catalog.authority_work where authority = ? and state <> 'DONE'"
                        + " order by id limit 1",
                row -> row.getObject(1, UUID.class),
                authority);
    }

    private static AuthorityWork row(ResultSet row) throws SQLException {
        return new AuthorityWork(
                row.getObject(1, UUID.class),
                row.getString(2),
                AuthorityWorkKind.valueOf(row.getString(3)),
                Optional.ofNullable(row.getObject(4, UUID.class)),
                Optional.of(row.getString(5)).filter(heading -> !heading.isEmpty()),
                AuthorityWorkState.valueOf(row.getString(6)),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getString(11),
                instant(row, 12).orElseThrow(),
                instant(row, 13));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}

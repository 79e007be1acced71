package org.kartoteka.catalog.internal.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.JoinForm;
import org.kartoteka.catalog.api.JoinState;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;

/** The rows of the requests. */
@ApplicationScoped
class JoinRows {

    private static final String SELECT =
            "select id, version, state, form, applicant, handler, branch, made_at, changed_at"
                    + " from catalog.join_request where ";
    private static final String INSERT =
            "insert into catalog.join_request (id, version, applicant, state, kind, library, code,"
                    + " form, made_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "update catalog.join_request set version = ?, state = ?, kind = ?, library = ?,"
                    + " code = ?, form = ?, handler = ?, branch = ?, changed_at = ?, next_try = ?"
                    + " where id = ?";
    private static final String UNDECIDED =
            "select count(*) from catalog.join_request where applicant = ?"
                    + " and state in ('DRAFT', 'SENT', 'IN_WORK', 'RETURNED')";
    private static final String TAKEN =
            "select exists (select from catalog.library where code = ?)"
                    + " or exists (select from catalog.branch where code = ?)"
                    + " or exists (select from catalog.join_request"
                    + " where code = ? and id <> ? and state in ('SENT', 'IN_WORK'))";
    private static final String ONE_BY_ONE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String OF_LIBRARIES =
            "kind = 'BRANCH' and library = any (?) and state = ? and id > ? order by id limit ?";
    private static final String TO_CONNECT =
            "/* worker */ "
                    + SELECT
                    + "state = 'APPROVED' and next_try <= ? order by next_try limit ?";
    private static final String TRY_LATER =
            "/* worker */ update catalog.join_request set tries = tries + 1, next_try = ?::timestamptz"
                    + " + least(power(2, least(tries, 10)), ?) * interval '1 second' where id = ?"
                    + " and state = 'APPROVED'";

    @Inject Database database;

    /** Lets one at a time begin requests of an applicant, or claim a code, until its commit. */
    void oneByOne(String what) {
        database.list(ONE_BY_ONE, row -> true, "join-request " + what);
    }

    long undecided(String applicant) {
        return database.first(UNDECIDED, row -> row.getLong(1), applicant).orElse(0L);
    }

    /** Whether somebody else than the request has the code or waits for it. */
    boolean taken(String code, UUID but) {
        return database.first(TAKEN, row -> row.getBoolean(1), code, code, code, but).orElse(false);
    }

    void insert(JoinRow row) {
        var form = row.form();
        database.change(
                INSERT,
                row.id(),
                row.version(),
                row.applicant(),
                row.state(),
                form.kind(),
                form.library(),
                form.code(),
                Json.write(form),
                row.madeAt(),
                row.changedAt());
    }

    /** Writes the row as it is now; one that waits for its log-in is tried at once. */
    void update(JoinRow row) {
        var form = row.form();
        var tried = Optional.of(row.changedAt()).filter(at -> row.state() == JoinState.APPROVED);
        database.change(
                UPDATE,
                row.version(),
                row.state(),
                form.kind(),
                form.library(),
                form.code(),
                Json.write(form),
                row.handler(),
                row.branch(),
                row.changedAt(),
                tried,
                row.id());
    }

    Optional<JoinRow> find(UUID id) {
        return database.first(SELECT + "id = ?", JoinRows::row, id);
    }

    /** The request, held by this transaction alone. */
    Optional<JoinRow> locked(UUID id) {
        return database.first(SELECT + "id = ? for update", JoinRows::row, id);
    }

    List<JoinRow> own(String applicant, UUID before, int limit) {
        return database.list(
                SELECT + "applicant = ? and id < ? order by id desc limit ?",
                JoinRows::row,
                applicant,
                before,
                limit);
    }

    List<JoinRow> in(JoinState state, UUID after, int limit) {
        return database.list(
                SELECT + "state = ? and state <> 'DRAFT' and id > ? order by id limit ?",
                JoinRows::row,
                state,
                after,
                limit);
    }

    /** Those that ask for branches of the libraries. */
    List<JoinRow> in(JoinState state, Collection<String> libraries, UUID after, int limit) {
        return database.list(
                SELECT + "state <> 'DRAFT' and " + OF_LIBRARIES,
                JoinRows::row,
                libraries,
                state,
                after,
                limit);
    }

    /** Approved requests whose log-ins wait for their roles. */
    List<JoinRow> toConnect(Instant now, int limit) {
        return database.list(TO_CONNECT, JoinRows::row, now, limit);
    }

    /** Puts the next try off, each time twice as long. */
    void tryLater(UUID id, Instant now, Duration atMost) {
        database.change(TRY_LATER, now, atMost.toSeconds(), id);
    }

    private static JoinRow row(ResultSet row) throws SQLException {
        return new JoinRow(
                row.getObject(1, UUID.class),
                row.getLong(2),
                JoinState.valueOf(row.getString(3)),
                Json.read(row.getString(4), JoinForm.class),
                row.getString(5),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }
}

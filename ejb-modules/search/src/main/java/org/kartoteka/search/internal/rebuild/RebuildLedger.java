package org.kartoteka.search.internal.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;
import org.kartoteka.search.api.RebuildCause;
import org.kartoteka.search.api.RebuildState;
import org.kartoteka.search.api.RebuildTrouble;
import org.kartoteka.search.api.RebuildView;
import org.kartoteka.search.internal.index.IndexName;

/**
 * The table {@code search.index_rebuild}. Every step of the worker names the state that it goes on
 * from, so that a rebuild that was cancelled, or taken over by another node, is not pushed along.
 */
@ApplicationScoped
class RebuildLedger {

    private static final String ORDER =
            "insert into search.index_rebuild (id, state, cause, ordered_by, definition, ordered_at)"
                    + " values (?, 'WAITING', ?, ?, ?, ?) on conflict do nothing";
    private static final String VIEW =
            "select id, state, cause, ordered_by, index_name, titles, done, refused, trouble,"
                    + " ordered_at, begun_at, ended_at from search.index_rebuild ";
    private static final String ACTIVE =
            "/* worker */ select id, state, index_name, last_title, trouble from search.index_rebuild"
                    + " where ended_at is null and definition <= ?";
    private static final String BEGIN =
            "/* worker */ update search.index_rebuild set index_name = ?, begun_at = ?"
                    + " where id = ? and state = 'WAITING' and coalesce(index_name, ?) = ?";
    private static final String FILL =
            "/* worker */ update search.index_rebuild set state = 'FILLING', titles = ?"
                    + " where id = ? and state = 'WAITING'";
    private static final String ADVANCE =
            "/* worker */ update search.index_rebuild"
                    + " set last_title = ?, done = done + ?, refused = refused + ?, trouble = null"
                    + " where id = ? and state = 'FILLING' and last_title is not distinct from ?";
    private static final String AGAIN =
            "/* worker */ update search.index_rebuild set state = 'WAITING', index_name = null,"
                    + " last_title = null, done = 0, refused = 0, trouble = ?"
                    + " where id = ? and ended_at is null";
    private static final String SETTLE =
            "/* worker */ update search.index_rebuild set state = 'SETTLING', trouble = null"
                    + " where id = ? and state = 'FILLING'";
    private static final String TROUBLE =
            "/* worker */ update search.index_rebuild set trouble = ?"
                    + " where id = ? and ended_at is null";
    private static final String END =
            "/* worker */ update search.index_rebuild set state = ?, trouble = ?, ended_at = ?"
                    + " where id = ? and ended_at is null";
    private static final String CANCEL =
            "update search.index_rebuild set state = 'CANCELLED', trouble = null, ended_at = ?"
                    + " where id = ? and state in ('WAITING', 'FILLING')";

    @Inject Database database;
    @Inject Clock clock;

    /**
     * Orders a rebuild.
     *
     * @return its id, if none was active
     */
    Optional<UUID> order(RebuildCause cause, String orderedBy, int definition) {
        var id = Ids.next(clock);
        int ordered = database.change(ORDER, id, cause, orderedBy, definition, clock.instant());
        return ordered == 1 ? Optional.of(id) : Optional.empty();
    }

    Optional<RebuildView> find(UUID id) {
        return database.first(VIEW + "where id = ?", RebuildLedger::view, id);
    }

    /** The newest first. */
    List<RebuildView> recent(Optional<UUID> before, int limit) {
        return database.list(
                VIEW
                        + "where id < coalesce(?::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')"
                        + " order by id desc limit ?",
                RebuildLedger::view,
                before,
                limit);
    }

    /** The newest one, for the worker's own look. */
    Optional<RebuildView> last() {
        return database.first(
                "/* worker */ " + VIEW + "order by id desc limit 1", RebuildLedger::view);
    }

    /** The active rebuild, if it is for a definition that this node knows. */
    Optional<Job> active(int definition) {
        return database.first(ACTIVE, RebuildLedger::job, definition);
    }

    /** Says in which index it will be, before that is made. */
    boolean begin(Job job, IndexName name) {
        var text = name.text();
        return database.change(BEGIN, text, clock.instant(), job.id(), text, text) == 1;
    }

    /** The index stands empty. */
    boolean fill(Job job, long titles) {
        return database.change(FILL, titles, job.id()) == 1;
    }

    /** So many titles more are in the index, up to the last. */
    boolean advance(Job job, UUID last, int titles, int refused) {
        return database.change(ADVANCE, last, titles, refused, job.id(), job.last()) == 1;
    }

    boolean settle(Job job) {
        return database.change(SETTLE, job.id()) == 1;
    }

    /** The index is gone: everything from the beginning. */
    void again(Job job) {
        database.change(AGAIN, RebuildTrouble.INDEX_LOST, job.id());
    }

    void trouble(Job job, RebuildTrouble trouble) {
        database.change(TROUBLE, trouble, job.id());
    }

    boolean done(Job job) {
        return end(job.id(), RebuildState.DONE, Optional.empty());
    }

    void failed(Job job, RebuildTrouble why) {
        end(job.id(), RebuildState.FAILED, Optional.of(why));
    }

    /** Too late once the index settles: it may be serving by now. */
    boolean cancel(UUID id) {
        return database.change(CANCEL, clock.instant(), id) == 1;
    }

    private boolean end(UUID id, RebuildState state, Optional<RebuildTrouble> why) {
        return database.change(END, state, why, clock.instant(), id) == 1;
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                RebuildState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("index_name")).flatMap(IndexName::of),
                Optional.ofNullable(row.getObject("last_title", UUID.class)),
                row.getString("trouble") != null);
    }

    private static RebuildView view(ResultSet row) throws SQLException {
        return new RebuildView(
                row.getObject("id", UUID.class),
                RebuildState.valueOf(row.getString("state")),
                RebuildCause.valueOf(row.getString("cause")),
                row.getString("ordered_by"),
                Optional.ofNullable(row.getString("index_name")),
                row.getLong("titles"),
                row.getLong("done"),
                row.getLong("refused"),
                Optional.ofNullable(row.getString("trouble")).map(RebuildTrouble::valueOf),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                instant(row, "begun_at"),
                instant(row, "ended_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}

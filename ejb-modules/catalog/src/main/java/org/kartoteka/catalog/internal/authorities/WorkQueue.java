package org.kartoteka.catalog.internal.authorities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.AuthorityWorkKind;
import org.kartoteka.kernel.sql.Database;

/**
 * The worker's side of the table of runs. A worker holds a run for a while and holds it longer with
 * every batch; one that has lost it cannot write, because every write asks for its name and for the
 * place it went on from.
 */
final class WorkQueue {

    private static final String HOLD = "held_until = now() + interval '30 seconds'";
    private static final String TAKE =
            "/* worker */ update catalog.authority_work set state = 'RUNNING', holder = ?, "
                    + HOLD
                    + " where id = (select id from catalog.authority_work where state = 'WAITING'"
                    + " or state = 'RUNNING' and (holder = ? or held_until < now())"
                    + " order by kind, id limit 1 for update skip locked)"
                    + " returning id, library, kind, number, last_title, started_by";
    private static final String NAMED =
            "/* worker */ select title_id from catalog.title_authority where library = ?"
                    + " and number = ? and title_id > ? order by title_id limit ?";
    private static final String ALL =
            "/* worker */ select id from catalog.title where library = ? and id > ?"
                    + " order by library, id limit ?";
    private static final String ADVANCE =
            "/* worker */ update catalog.authority_work set last_title = ?, seen = seen + ?,"
                    + " changed = changed + ?, failed = failed + ?, "
                    + HOLD
                    + " where id = ? and state = 'RUNNING' and holder = ? and last_title = ?";
    private static final String DONE =
            "/* worker */ update catalog.authority_work set state = 'DONE', done_at = ?,"
                    + " holder = null, held_until = null"
                    + " where id = ? and state = 'RUNNING' and holder = ?";
    private static final String RELEASE =
            "/* worker */ update catalog.authority_work set held_until = now()"
                    + " where id = ? and state = 'RUNNING' and holder = ?";

    private final Database database;
    private final String holder;

    /**
     * @param holder the name of this node
     */
    WorkQueue(Database database, String holder) {
        this.database = database;
        this.holder = holder;
    }

    /** Takes the oldest run that nobody works on; a corrected heading goes before linking. */
    Optional<HeldWork> take() {
        return database.first(TAKE, WorkQueue::work, holder, holder);
    }

    /** The next titles of the run, by id. */
    List<UUID> titles(HeldWork work, int limit) {
        return work.kind() == AuthorityWorkKind.FOLLOW
                ? database.list(
                        NAMED, WorkQueue::id, work.library(), work.number(), work.last(), limit)
                : database.list(ALL, WorkQueue::id, work.library(), work.last(), limit);
    }

    /**
     * Notes what came of some titles.
     *
     * @throws WorkLostException if the run is not ours any more
     */
    HeldWork advance(HeldWork work, List<UUID> titles, int changed, int failed) {
        var last = titles.get(titles.size() - 1);
        int noted =
                database.change(
                        ADVANCE,
                        last,
                        titles.size(),
                        changed,
                        failed,
                        work.id(),
                        holder,
                        work.last());
        if (noted == 0) {
            throw new WorkLostException();
        }
        return work.after(last);
    }

    void done(HeldWork work, Instant now) {
        database.change(DONE, now, work.id(), holder);
    }

    /** Lets another node take the run at once. */
    void release(HeldWork work) {
        database.change(RELEASE, work.id(), holder);
    }

    private static HeldWork work(ResultSet row) throws SQLException {
        return new HeldWork(
                row.getObject(1, UUID.class),
                row.getString(2),
                AuthorityWorkKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}

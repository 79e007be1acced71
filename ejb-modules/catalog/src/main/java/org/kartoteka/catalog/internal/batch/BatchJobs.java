package org.kartoteka.catalog.internal.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.BatchState;
import org.kartoteka.kernel.sql.Database;

/**
 * The worker's side of the table of batch edits. A worker holds one for a while and holds it longer
 * with every step; a worker that has lost it cannot write, because every write asks for its own
 * name and for the place it went on from.
 */
final class BatchJobs {

    private static final String HOLD = "held_until = now() + interval '30 seconds'";
    private static final String COLUMNS =
            " id, selection, dialect, changes, state, started_by, undone_by, created_at, last_title";
    private static final String TAKE =
            "/* worker */ update catalog.batch_edit set holder = ?,"
                    + " state = case when state = 'WAITING' then 'RUNNING' else state end, "
                    + HOLD
                    + " where id = (select id from catalog.batch_edit where state = 'WAITING'"
                    + " or state in ('RUNNING', 'UNDOING')"
                    + " and (holder is null or holder = ? or held_until < now())"
                    + " order by id limit 1 for update skip locked)"
                    + " returning"
                    + COLUMNS;
    private static final String AGAIN =
            "/* worker */ update catalog.batch_edit set "
                    + HOLD
                    + " where id = ? and state in ('RUNNING', 'UNDOING') and holder = ? returning"
                    + COLUMNS;
    private static final String OURS =
            " where id = ? and state = ? and holder = ? and last_title = ?";
    private static final String ADVANCE =
            "/* worker */ update catalog.batch_edit set last_title = ?, changed = changed + ?,"
                    + " unchanged = unchanged + ?, refused = refused + ?, "
                    + HOLD
                    + OURS;
    private static final String UNDONE =
            "/* worker */ update catalog.batch_edit set last_title = ?, undone = undone + ?,"
                    + " left_alone = left_alone + ?, "
                    + HOLD
                    + OURS;
    private static final String TOTAL =
            "/* worker */ update catalog.batch_edit set total = ?, "
                    + HOLD
                    + " where id = ? and holder = ? and total is null";
    private static final String FINISH =
            "/* worker */ update catalog.batch_edit set state = ?, finished_at = ?, holder = null,"
                    + " held_until = null where id = ? and holder = ?"
                    + " and state in ('RUNNING', 'UNDOING')";
    private static final String RELEASE =
            "/* worker */ update catalog.batch_edit set held_until = now()"
                    + " where id = ? and holder = ?";

    private final Database database;
    private final String holder;

    /**
     * @param holder the name of this node
     */
    BatchJobs(Database database, String holder) {
        this.database = database;
        this.holder = holder;
    }

    /** Takes the oldest one that nobody works on. */
    Optional<BatchJob> take() {
        return database.first(TAKE, BatchJobs::job, holder, holder);
    }

    /** The batch edit as it stands now, if it is still ours. */
    Optional<BatchJob> again(UUID id) {
        return database.first(AGAIN, BatchJobs::job, id, holder);
    }

    /** Notes how many records there are to see, once. */
    void total(BatchJob job, long records) {
        database.change(TOTAL, records, job.id(), holder);
    }

    /**
     * Notes what came of some records.
     *
     * @throws BatchLostException if the batch edit is not ours any more
     */
    BatchJob advance(BatchJob job, UUID last, BatchCounts counts) {
        return ours(
                job,
                last,
                database.change(
                        ADVANCE,
                        last,
                        counts.changed(),
                        counts.unchanged(),
                        counts.refused(),
                        job.id(),
                        "RUNNING",
                        holder,
                        job.after()));
    }

    /**
     * Notes what came of the undoing of some records.
     *
     * @throws BatchLostException if the batch edit is not ours any more
     */
    BatchJob undone(BatchJob job, UUID last, long undone, long leftAlone) {
        return ours(
                job,
                last,
                database.change(
                        UNDONE, last, undone, leftAlone, job.id(), "UNDOING", holder, job.after()));
    }

    private static BatchJob ours(BatchJob job, UUID last, int changed) {
        if (changed == 0) {
            throw new BatchLostException();
        }
        return job.after(last);
    }

    void done(BatchJob job, Instant now) {
        database.change(
                FINISH, job.undoing() ? BatchState.UNDONE : BatchState.DONE, now, job.id(), holder);
    }

    /** Gives it up; what was committed stays, and can be undone, again. */
    void failed(BatchJob job, Instant now) {
        database.change(FINISH, BatchState.FAILED, now, job.id(), holder);
    }

    /** Lets another node take it at once. */
    void release(BatchJob job) {
        database.change(RELEASE, job.id(), holder);
    }

    private static BatchJob job(ResultSet row) throws SQLException {
        boolean undoing = row.getString("state").equals("UNDOING");
        return new BatchJob(
                row.getObject("id", UUID.class),
                StoredOrder.of(row),
                undoing,
                row.getString(undoing ? "undone_by" : "started_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_title", UUID.class));
    }
}

package org.kartoteka.catalog.internal.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.marc.Position;
import org.kartoteka.kernel.sql.Database;

/**
 * The worker's side of the table of imports. A worker holds an import for a while and holds it
 * longer with every batch; a worker that has lost it cannot write, because every write asks for its
 * own name and for the place it went on from.
 */
final class ImportJobs {

    private static final String HOLD = "held_until = now() + interval '30 seconds'";
    private static final String COLUMNS =
            " id, library, branch, size_bytes, next_ordinal, bytes_read, started_by ";
    private static final String TAKE =
            "/* worker */ update catalog.import_job set state = 'RUNNING', holder = ?, "
                    + HOLD
                    + " where id = (select id from catalog.import_job where state = 'WAITING'"
                    + " or state = 'RUNNING' and (holder = ? or held_until < now())"
                    + " order by id limit 1 for update skip locked)"
                    + " returning"
                    + COLUMNS;
    private static final String AGAIN =
            "/* worker */ update catalog.import_job set "
                    + HOLD
                    + " where id = ? and state = 'RUNNING' and holder = ? returning"
                    + COLUMNS;
    private static final String ADVANCE =
            "/* worker */ update catalog.import_job set next_ordinal = ?, bytes_read = ?,"
                    + " created = created + ?, updated = updated + ?, unchanged = unchanged + ?,"
                    + " refused = refused + ?, copies_added = copies_added + ?, "
                    + HOLD
                    + " where id = ? and state = 'RUNNING' and holder = ? and next_ordinal = ?";
    private static final String FINISH =
            "/* worker */ update catalog.import_job set state = ?, failure = ?, finished_at = ?,"
                    + " bytes_read = case when ? = 'DONE' then size_bytes else bytes_read end,"
                    + " holder = null, held_until = null"
                    + " where id = ? and state = 'RUNNING' and holder = ?";
    private static final String RELEASE =
            "/* worker */ update catalog.import_job set held_until = now()"
                    + " where id = ? and state = 'RUNNING' and holder = ?";

    private final Database database;
    private final String holder;

    /**
     * @param holder the name of this node
     */
    ImportJobs(Database database, String holder) {
        this.database = database;
        this.holder = holder;
    }

    /** Takes the oldest import that nobody works on. */
    Optional<ImportJob> take() {
        return database.first(TAKE, ImportJobs::job, holder, holder);
    }

    /** The import as it stands now, if it is still ours. */
    Optional<ImportJob> again(UUID id) {
        return database.first(AGAIN, ImportJobs::job, id, holder);
    }

    /**
     * Notes what came of a batch.
     *
     * @throws ImportLostException if the import is not ours any more
     */
    void advance(ImportJob job, Position next, ImportCounts counts) {
        int changed =
                database.change(
                        ADVANCE,
                        next.ordinal(),
                        next.byteOffset(),
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.refused(),
                        counts.copiesAdded(),
                        job.id(),
                        holder,
                        job.next().ordinal());
        if (changed == 0) {
            throw new ImportLostException();
        }
    }

    void done(ImportJob job, Instant now) {
        database.change(FINISH, "DONE", Optional.empty(), now, "DONE", job.id(), holder);
    }

    /** Gives the import up; what was committed stays. */
    void failed(ImportJob job, Instant now, ImportFailure failure) {
        database.change(FINISH, "FAILED", failure, now, "FAILED", job.id(), holder);
    }

    /** Lets another node take the import at once. */
    void release(ImportJob job) {
        database.change(RELEASE, job.id(), holder);
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getObject(1, UUID.class),
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                row.getLong(4),
                new Position(row.getLong(5), row.getLong(6)),
                row.getString(7));
    }
}

package org.kartoteka.catalog.internal.imports;

import java.time.Instant;
import java.util.UUID;
import org.kartoteka.catalog.api.BeginImport;
import org.kartoteka.kernel.sql.Database;

/** The uploading side of the table of imports. */
final class ImportUploads {

    private static final String CREATE =
            "insert into catalog.import_job (id, file_name, library, branch, state, started_by,"
                    + " created_at, held_until)"
                    + " values (?, ?, ?, ?, 'UPLOADING', ?, ?, now() + interval '15 minutes')";
    private static final String HOLD =
            "update catalog.import_job set held_until = now() + interval '15 minutes'"
                    + " where id = ? and state = 'UPLOADING'";
    private static final String ADD =
            "insert into catalog.import_chunk (import_id, ordinal, bytes) values (?, ?, ?)";
    private static final String READY =
            "update catalog.import_job set state = 'WAITING', size_bytes = ?, held_until = null"
                    + " where id = ? and state = 'UPLOADING'";
    private static final String BROKEN =
            "/* worker */ delete from catalog.import_job"
                    + " where state = 'UPLOADING' and held_until < now()";
    private static final String SPENT =
            "/* worker */ delete from catalog.import_chunk where (import_id, ordinal) in"
                    + " (select c.import_id, c.ordinal from catalog.import_chunk c"
                    + " join catalog.import_job j on j.id = c.import_id"
                    + " where j.state in ('DONE', 'FAILED') limit 32)";

    private final Database database;

    ImportUploads(Database database) {
        this.database = database;
    }

    void create(UUID id, BeginImport command, String startedBy, Instant now) {
        database.change(
                CREATE,
                id,
                command.fileName(),
                command.library(),
                command.branch(),
                startedBy,
                now);
    }

    /** Stores a piece; the upload then counts as alive for another quarter of an hour. */
    void add(UUID id, int ordinal, byte[] piece) {
        database.change(ADD, id, ordinal, piece);
        database.change(HOLD, id);
    }

    /** Lets the workers have it. */
    void ready(UUID id, long size) {
        if (database.change(READY, size, id) == 0) {
            throw new IllegalStateException("The upload " + id + " was given up meanwhile");
        }
    }

    /** Leaves nothing of an upload. */
    void discard(UUID id) {
        database.change("delete from catalog.import_job where id = ? and state = 'UPLOADING'", id);
    }

    /** Leaves nothing of uploads that broke off with their node. */
    int discardBroken() {
        return database.change(BROKEN);
    }

    /** Deletes some pieces of files that are not needed any more. */
    int discardSpent() {
        return database.change(SPENT);
    }
}

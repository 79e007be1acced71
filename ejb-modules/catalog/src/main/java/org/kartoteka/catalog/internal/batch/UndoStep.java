package org.kartoteka.catalog.internal.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.RecordChange;
import org.kartoteka.catalog.internal.records.RecordReader;
import org.kartoteka.catalog.internal.records.RecordWriter;
import org.kartoteka.catalog.internal.records.RecordWriter.Rewritten;
import org.kartoteka.catalog.internal.records.StoredRecord;
import org.kartoteka.kernel.sql.Database;

/**
 * Makes the next records of a batch edit again what they were, in the present transaction. A record
 * that somebody has changed since is left alone.
 */
final class UndoStep {

    /** The titles that the batch edit has changed, whatever became of them since. */
    private static final String TOUCHED =
            "/* worker */ select id from (select id from catalog.title where act = ? and id > ?"
                    + " and change = 'BATCH' union select title_id from catalog.title_version"
                    + " where act = ? and title_id > ? and change = 'BATCH') touched"
                    + " order by id limit ?";

    private final Database database;
    private final BatchJobs jobs;
    private final RecordReader reader;
    private final RecordWriter writer;

    UndoStep(BatchTools tools) {
        this.database = tools.database();
        this.jobs = tools.jobs();
        this.reader = new RecordReader(tools.database());
        this.writer = new RecordWriter(tools.database(), tools.clock(), tools.outbox());
    }

    /**
     * Undoes up to so many records.
     *
     * @return nothing if there are no more
     * @throws BatchLostException if the batch edit is not ours any more
     */
    Optional<BatchStep.Done> next(BatchJob job, int limit) {
        var touched =
                database.list(
                        TOUCHED,
                        row -> row.getObject(1, UUID.class),
                        job.id(),
                        job.after(),
                        job.id(),
                        job.after(),
                        limit);
        if (touched.isEmpty()) {
            return Optional.empty();
        }
        var present = reader.standing(touched);
        var own = present.stream().filter(record -> isOwn(job, record)).toList();
        var before =
                reader.before(own).stream()
                        .collect(Collectors.toMap(StoredRecord::id, Function.identity()));
        var wanted = new ArrayList<Rewritten>();
        for (var record : own) {
            wanted.add(new Rewritten(record, before.get(record.id()).record()));
        }
        writer.replaceAll(wanted, BatchStep.by(job, RecordChange.UNDONE));
        var alone =
                present.stream()
                        .filter(record -> !isOwn(job, record))
                        .map(record -> new LeftOut(record.id(), List.of()))
                        .toList();
        new BatchBook(database).leaveOut(job.id(), true, alone);
        var last = touched.get(touched.size() - 1);
        var next = jobs.undone(job, last, wanted.size(), alone.size());
        var counts = new BatchCounts(wanted.size(), 0, alone.size());
        return Optional.of(new BatchStep.Done(next, counts));
    }

    private static boolean isOwn(BatchJob job, StoredRecord record) {
        return record.head().change() == RecordChange.BATCH
                && record.head().act().filter(job.id()::equals).isPresent();
    }
}

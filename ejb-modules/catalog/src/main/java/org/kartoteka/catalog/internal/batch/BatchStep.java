package org.kartoteka.catalog.internal.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.RecordChange;
import org.kartoteka.catalog.internal.records.RecordReader;
import org.kartoteka.catalog.internal.records.RecordWriter;
import org.kartoteka.catalog.internal.records.RecordWriter.Rewritten;
import org.kartoteka.catalog.internal.records.StoredRecord;
import org.kartoteka.catalog.internal.records.StoredRecord.Authorship;
import org.kartoteka.catalog.internal.selection.Selected;
import org.kartoteka.kernel.sql.Database;

/** Changes the next records of a batch edit, in the present transaction. */
final class BatchStep {

    private final Database database;
    private final BatchJobs jobs;
    private final RecordWriter writer;

    BatchStep(BatchTools tools) {
        this.database = tools.database();
        this.jobs = tools.jobs();
        this.writer = new RecordWriter(tools.database(), tools.clock(), tools.outbox());
    }

    /**
     * What a step did.
     *
     * @param job as it stands then
     */
    record Done(BatchJob job, BatchCounts counts) {}

    /**
     * Changes up to so many records.
     *
     * @return nothing if there are no more
     * @throws BatchLostException if the batch edit is not ours any more
     */
    Optional<Done> next(BatchJob job, RecordChanger changer, int limit) {
        var present =
                Selected.of(job.order().selection())
                        .madeUntil(job.orderedAt())
                        .locked(
                                database,
                                RecordReader.COLUMNS,
                                RecordReader::record,
                                job.after(),
                                limit);
        if (present.isEmpty()) {
            return Optional.empty();
        }
        var wanted = new ArrayList<Rewritten>();
        var refused = new ArrayList<LeftOut>();
        for (var record : present) {
            var outcome = changer.of(record.record());
            if (outcome.changed()) {
                wanted.add(new Rewritten(record, outcome.wanted()));
            } else if (!outcome.faults().isEmpty()) {
                refused.add(new LeftOut(record.id(), outcome.faults()));
            }
        }
        writer.replaceAll(wanted, by(job, RecordChange.BATCH));
        new BatchBook(database).leaveOut(job.id(), false, refused);
        long unchanged = present.size() - wanted.size() - refused.size();
        var counts = new BatchCounts(wanted.size(), unchanged, refused.size());
        return Optional.of(new Done(jobs.advance(job, last(present), counts), counts));
    }

    static Authorship by(BatchJob job, RecordChange change) {
        return new Authorship(job.author(), change, Optional.of(job.id()));
    }

    static java.util.UUID last(List<StoredRecord> records) {
        return records.get(records.size() - 1).id();
    }
}

package org.kartoteka.catalog.internal.imports;

import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.domain.CopyPlaces;
import org.kartoteka.catalog.domain.ImportProblem;
import org.kartoteka.catalog.internal.Transactions;

/**
 * Commits batches, each in a transaction of its own. A batch that clashed with somebody else is
 * done again; of a batch that the database refuses, the record that is to blame is found by halving
 * and refused alone.
 */
final class BatchCommit {

    private static final int CLASHES = 5;

    private final Transactions transactions;
    private final BatchWriter writer;
    private final CopyPlaces places;
    private final ImportReader reader;
    private ImportCounts counts = ImportCounts.NONE;

    BatchCommit(ImportTools tools, CopyPlaces places, ImportReader reader) {
        this.transactions = tools.transactions();
        this.writer =
                new BatchWriter(tools.database(), tools.clock(), tools.outbox(), tools.jobs());
        this.places = places;
        this.reader = reader;
    }

    /**
     * Commits the records, those taken and those refused.
     *
     * @return the import as it stands then
     * @throws RuntimeException if the database is away, or it is not known what became of the batch
     */
    ImportJob commit(ImportJob job, List<ImportItem> items) {
        var next = items.get(items.size() - 1).next();
        RuntimeException clash = null;
        for (int i = 0; i < CLASHES; i++) {
            try {
                var done = transactions.inNew(() -> writer.write(job, places, items, next));
                counts = counts.plus(done);
                return job.at(next);
            } catch (RuntimeException e) {
                switch (FailureKind.of(e)) {
                    case CLASH -> clash = e;
                    case DATA -> {
                        return isolate(job, items, e);
                    }
                    case AWAY -> throw e;
                }
            }
        }
        return isolate(job, items, clash);
    }

    /** What came of the records since the last time this was asked. */
    ImportCounts takeCounts() {
        var taken = counts;
        counts = ImportCounts.NONE;
        return taken;
    }

    private ImportJob isolate(ImportJob job, List<ImportItem> items, RuntimeException why) {
        int half = items.size() / 2;
        if (half > 0) {
            var afterFirst = commit(job, items.subList(0, half));
            return commit(afterFirst, items.subList(half, items.size()));
        }
        var item = items.get(0);
        if (item.record().isEmpty()) {
            throw why;
        }
        Optional<byte[]> raw = reader.rawOf(item.position(), item.byteLength());
        var problem =
                FoundProblems.ofRecord(
                        item.position(), ImportProblem.RECORD_NOT_STORED, words(why), raw);
        return commit(job, List.of(item.refused(problem)));
    }

    private static String words(RuntimeException why) {
        return Optional.ofNullable(why.getMessage()).orElse(why.getClass().getSimpleName());
    }
}

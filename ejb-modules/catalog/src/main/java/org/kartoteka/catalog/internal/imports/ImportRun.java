package org.kartoteka.catalog.internal.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works through one import, batch after batch, on one thread. When the database is away it waits
 * and goes on from the place that was last committed, for as long as it takes.
 */
final class ImportRun {

    /** How a run ended. */
    enum End {
        /** To the end of the file. */
        DONE,
        /** Given up, the reason is kept. */
        FAILED,
        /** Another node has it now. */
        LOST,
        /** The application stops; another run will go on. */
        STOPPED
    }

    /**
     * The limits of a run.
     *
     * @param batch records in one transaction
     * @param perSecond records in a second; 0 means any
     */
    record Limits(int batch, int perSecond) {}

    private static final Logger LOG = Logger.getLogger(ImportRun.class.getName());
    private static final long BATCH_BYTES = 1 << 20;
    private static final int ATTEMPTS = 10;
    private static final long FIRST_WAIT_MILLIS = 200;
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private final ImportTools tools;
    private final ImportJobs jobs;
    private final Limits limits;
    private final CountDownLatch stopped;
    private int attempts;

    ImportRun(ImportTools tools, Limits limits, CountDownLatch stopped) {
        this.tools = tools;
        this.jobs = tools.jobs();
        this.limits = limits;
        this.stopped = stopped;
    }

    /** Works until there is nothing left to do, or no way to do it. */
    End run(ImportJob taken) throws InterruptedException {
        try {
            return persistently(taken);
        } finally {
            tools.meter().progress(0);
        }
    }

    private End persistently(ImportJob taken) throws InterruptedException {
        while (true) {
            try {
                var job = jobs.again(taken.id());
                return job.isPresent() ? pass(job.get()) : End.LOST;
            } catch (ImportLostException e) {
                return End.LOST;
            } catch (IOException e) {
                return failed(taken, ImportFailure.FILE_GONE, e);
            } catch (RuntimeException e) {
                attempts++;
                if (attempts >= ATTEMPTS && !FailureKind.isOfDatabase(e)) {
                    return failed(taken, ImportFailure.IMPORT_BROKEN, e);
                }
                logWaiting(taken, e);
            }
            if (stopped.await(backOff(), TimeUnit.MILLISECONDS)) {
                return End.STOPPED;
            }
        }
    }

    private End pass(ImportJob start) throws IOException, InterruptedException {
        var job = start;
        try (var reader = ImportReader.open(tools.database(), job)) {
            var commit = new BatchCommit(tools, tools.places().apply(job), reader);
            long begun = System.nanoTime();
            var items = reader.next(limits.batch(), BATCH_BYTES);
            while (!items.isEmpty()) {
                job = commit.commit(job, items);
                attempts = 0;
                report(job, commit.takeCounts(), begun);
                if (stopped.await(pause(items.size(), begun), TimeUnit.MILLISECONDS)) {
                    jobs.release(job);
                    return End.STOPPED;
                }
                begun = System.nanoTime();
                items = reader.next(limits.batch(), BATCH_BYTES);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        jobs.done(job, tools.clock().instant());
        return End.DONE;
    }

    private void report(ImportJob job, ImportCounts counts, long begun) {
        tools.meter().committed(counts, Duration.ofNanos(System.nanoTime() - begun));
        double share = (double) job.next().byteOffset() / Math.max(1, job.sizeBytes());
        tools.meter().progress(share);
    }

    private End failed(ImportJob job, ImportFailure why, Exception cause) {
        LOG.log(Level.SEVERE, cause, () -> "Import " + job.id() + " is given up");
        jobs.failed(job, tools.clock().instant(), why);
        return End.FAILED;
    }

    private void logWaiting(ImportJob job, RuntimeException cause) {
        if (FailureKind.isOfDatabase(cause)) {
            var what = new Object[] {job.id(), cause.getMessage()};
            LOG.log(Level.WARNING, "Import {0} waits for the database: {1}", what);
        } else {
            LOG.log(Level.WARNING, cause, () -> "Import " + job.id() + " will be tried again");
        }
    }

    private long backOff() {
        return Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(attempts, 10));
    }

    private long pause(int records, long begun) {
        if (limits.perSecond() <= 0) {
            return 0;
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        return Math.max(0, records * 1000L / limits.perSecond() - took);
    }
}

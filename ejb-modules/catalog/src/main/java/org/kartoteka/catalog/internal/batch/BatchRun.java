package org.kartoteka.catalog.internal.batch;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.catalog.internal.imports.FailureKind;
import org.kartoteka.catalog.internal.selection.Selected;

/**
 * Works through one batch edit, step after step, on one thread. When the database is away it waits
 * and goes on from the place that was last committed, for as long as it takes.
 */
final class BatchRun {

    /** How a run ended. */
    enum End {
        /** All records were seen. */
        DONE,
        /** Given up. */
        FAILED,
        /** Another node has it now, or somebody has stopped it. */
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

    private static final Logger LOG = Logger.getLogger(BatchRun.class.getName());
    private static final int ATTEMPTS = 10;
    private static final long FIRST_WAIT_MILLIS = 200;
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private final BatchTools tools;
    private final Limits limits;
    private final CountDownLatch stopped;
    private int attempts;

    BatchRun(BatchTools tools, Limits limits, CountDownLatch stopped) {
        this.tools = tools;
        this.limits = limits;
        this.stopped = stopped;
    }

    /** Works until there is nothing left to do, or no way to do it. */
    End run(BatchJob taken) throws InterruptedException {
        while (true) {
            try {
                var job = tools.jobs().again(taken.id());
                return job.isPresent() ? pass(job.get()) : End.LOST;
            } catch (BatchLostException e) {
                return End.LOST;
            } catch (RuntimeException e) {
                attempts++;
                if (attempts >= ATTEMPTS && isHopeless(e)) {
                    LOG.log(Level.SEVERE, e, () -> "Batch edit " + taken.id() + " is given up");
                    tools.jobs().failed(taken, tools.clock().instant());
                    return End.FAILED;
                }
                LOG.log(
                        Level.WARNING,
                        "Batch edit {0} will be tried again: {1}",
                        new Object[] {taken.id(), e});
            }
            if (stopped.await(backOff(), TimeUnit.MILLISECONDS)) {
                return End.STOPPED;
            }
        }
    }

    private End pass(BatchJob start) throws InterruptedException {
        if (!start.undoing()) {
            tools.jobs().total(start, count(start));
        }
        var step = step(start);
        var job = start;
        long begun = System.nanoTime();
        var done = step.apply(job);
        while (done.isPresent()) {
            attempts = 0;
            job = done.get().job();
            tools.meter().committed(job.undoing(), done.get().counts());
            long pause = pause(done.get().counts().seen(), begun);
            if (stopped.await(pause, TimeUnit.MILLISECONDS)) {
                tools.jobs().release(job);
                return End.STOPPED;
            }
            begun = System.nanoTime();
            done = step.apply(job);
        }
        tools.jobs().done(job, tools.clock().instant());
        return End.DONE;
    }

    private Function<BatchJob, Optional<BatchStep.Done>> step(BatchJob start) {
        if (start.undoing()) {
            var undoing = new UndoStep(tools);
            return job -> tools.transactions().inNew(() -> undoing.next(job, limits.batch()));
        }
        var step = new BatchStep(tools);
        var changer = new RecordChanger(start.order());
        return job -> tools.transactions().inNew(() -> step.next(job, changer, limits.batch()));
    }

    private long count(BatchJob job) {
        return Selected.of(job.order().selection())
                .madeUntil(job.orderedAt())
                .count(tools.database(), Long.MAX_VALUE);
    }

    /** Whoever is away comes back, and who was quicker is done; what cannot be stored never can. */
    private static boolean isHopeless(RuntimeException e) {
        return !FailureKind.isOfDatabase(e) || FailureKind.of(e) == FailureKind.DATA;
    }

    private long backOff() {
        return Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(attempts, 10));
    }

    private long pause(long records, long begun) {
        if (limits.perSecond() <= 0) {
            return 0;
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        return Math.max(0, records * 1000L / limits.perSecond() - took);
    }
}

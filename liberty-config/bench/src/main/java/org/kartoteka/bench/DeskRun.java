package org.kartoteka.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/**
 * Several desks that lend and take back their own copies at once, each the next act as soon as the
 * last is done, or, steadily, each so many acts a second whatever the answers take. In the latter
 * case an act's time counts from when it was due, so waiting behind a slow one is not hidden.
 */
final class DeskRun {

    private final IntFunction<Desk> desks;
    private final IntFunction<Stock.Place> places;
    private final int count;

    DeskRun(int count, IntFunction<Desk> desks, IntFunction<Stock.Place> places) {
        this.count = count;
        this.desks = desks;
        this.places = places;
    }

    /** As fast as they can, for so long. */
    DeskFigures fast(double seconds) throws InterruptedException {
        var end = new CountDownLatch(1);
        try (var running = start(0, end)) {
            end.await((long) (seconds * 1000), TimeUnit.MILLISECONDS);
            end.countDown();
            return running.figures();
        }
    }

    /**
     * Steadily until told to end.
     *
     * @param perSecond acts of each desk
     */
    Running steady(double perSecond) {
        return start((long) (TimeUnit.SECONDS.toNanos(1) / perSecond), new CountDownLatch(1));
    }

    private Running start(long pauseNanos, CountDownLatch end) {
        var pool = Executors.newFixedThreadPool(count);
        var running = new Running(pool, end, System.nanoTime());
        for (int i = 0; i < count; i++) {
            int number = i;
            running.futures.add(pool.submit(() -> work(number, pauseNanos, running)));
        }
        return running;
    }

    private Void work(int number, long pauseNanos, Running running) throws InterruptedException {
        var place = places.apply(number);
        try (var desk = desks.apply(number)) {
            long due = System.nanoTime() + pauseNanos * number / count;
            for (int i = 0; running.end.getCount() > 0; i++) {
                var copy = place.copies().get(i % place.copies().size());
                var card = place.cards().get(i % place.cards().size());
                due = pause(due, pauseNanos, running);
                running.lent(desk.lend(copy, card), due);
                due = pause(due, pauseNanos, running);
                running.takenBack(desk.takeBack(copy), due);
            }
            desk.trouble().ifPresent(running.trouble::set);
        }
        return null;
    }

    /** Until the next act is due; returns when that is, or now where there is no pace. */
    private static long pause(long due, long pauseNanos, Running running)
            throws InterruptedException {
        if (pauseNanos == 0) {
            return System.nanoTime();
        }
        long next = due + pauseNanos;
        running.end.await(next - System.nanoTime(), TimeUnit.NANOSECONDS);
        return Math.min(next, System.nanoTime());
    }

    /** Desks at work. */
    static final class Running implements AutoCloseable {
        private final ExecutorService pool;
        private final CountDownLatch end;
        private final long startedAt;
        private final List<Future<Void>> futures = new ArrayList<>();
        private final Latencies lend = new Latencies();
        private final Latencies takeBack = new Latencies();
        private final LongAdder errors = new LongAdder();
        private final AtomicReference<String> trouble = new AtomicReference<>();

        private Running(ExecutorService pool, CountDownLatch end, long startedAt) {
            this.pool = pool;
            this.end = end;
            this.startedAt = startedAt;
        }

        private void lent(boolean done, long since) {
            count(lend, done, since);
        }

        private void takenBack(boolean done, long since) {
            count(takeBack, done, since);
        }

        private void count(Latencies latencies, boolean done, long since) {
            if (done) {
                latencies.add(System.nanoTime() - since);
            } else {
                errors.increment();
            }
        }

        /** Ends the work and tells what was done. */
        DeskFigures figures() throws InterruptedException {
            end.countDown();
            for (var future : futures) {
                try {
                    future.get();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
            var seconds = (System.nanoTime() - startedAt) / 1e9;
            var why = Optional.ofNullable(trouble.get());
            return new DeskFigures(lend, takeBack, errors.sum(), why, seconds);
        }

        @Override
        public void close() {
            end.countDown();
            pool.shutdown();
        }
    }
}

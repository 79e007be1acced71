package org.kartoteka.search.internal.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.kartoteka.search.internal.feed.Change.Touched;

/**
 * Holds the changes between the channels and the worker. Many changes of one title take one place
 * in a batch. Bounded: a channel that brings a change while the buffer is full waits until there is
 * room, and Kafka keeps the rest.
 */
@ApplicationScoped
class ChangeBuffer {

    static final int CAPACITY = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Map<Touched, List<Change>> waiting = new LinkedHashMap<>();
    private final Deque<CompletableFuture<Void>> heldBack = new ArrayDeque<>();
    private int depth;

    /** Keeps the change; the stage ends when the next one may come. */
    CompletionStage<Void> put(Change change) {
        lock.lock();
        try {
            waiting.computeIfAbsent(change.touched(), what -> new ArrayList<>(1)).add(change);
            depth++;
            filled.signal();
            var room = new CompletableFuture<Void>();
            if (depth < CAPACITY) {
                room.complete(null);
            } else {
                heldBack.add(room);
            }
            return room;
        } finally {
            lock.unlock();
        }
    }

    /** The same without gathering. */
    Map<Touched, List<Change>> take(int limit, long waitMillis) throws InterruptedException {
        return take(limit, waitMillis, 0);
    }

    /**
     * Takes out what has waited longest, up to so many different things; waits for the first of
     * them up to the given time, and then a little for others, since a batch costs hardly more than
     * a single one.
     */
    Map<Touched, List<Change>> take(int limit, long waitMillis, long gatherMillis)
            throws InterruptedException {
        var batch = new LinkedHashMap<Touched, List<Change>>();
        List<CompletableFuture<Void>> freed = List.of();
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(waitMillis);
            while (waiting.isEmpty() && left > 0) {
                left = filled.awaitNanos(left);
            }
            left = TimeUnit.MILLISECONDS.toNanos(gatherMillis);
            while (!waiting.isEmpty() && waiting.size() < limit && left > 0) {
                left = filled.awaitNanos(left);
            }
            var next = waiting.entrySet().iterator();
            while (next.hasNext() && batch.size() < limit) {
                var entry = next.next();
                batch.put(entry.getKey(), entry.getValue());
                depth -= entry.getValue().size();
                next.remove();
            }
            if (depth < CAPACITY) {
                freed = List.copyOf(heldBack);
                heldBack.clear();
            }
        } finally {
            lock.unlock();
        }
        freed.forEach(room -> room.complete(null));
        return batch;
    }

    /** How many changes wait. */
    int depth() {
        lock.lock();
        try {
            return depth;
        } finally {
            lock.unlock();
        }
    }
}

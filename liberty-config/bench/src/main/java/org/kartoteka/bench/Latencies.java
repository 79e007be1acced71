package org.kartoteka.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** How long each of many acts took. Every one is kept, so a percentile is an act that happened. */
final class Latencies {

    private static final int FIRST = 4096;
    private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private long[] nanos = new long[FIRST];
    private int count;
    private boolean sorted = true;

    synchronized void add(long nanosOfOne) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = nanosOfOne;
        sorted = false;
    }

    synchronized void addAll(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    synchronized int count() {
        return count;
    }

    /**
     * The time in milliseconds within which that share of the acts was done (nearest rank); 0 if
     * there were none.
     *
     * @param share more than 0, up to 1
     */
    synchronized double millis(double share) {
        if (count == 0) {
            return 0;
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        int rank = (int) Math.ceil(share * count);
        return nanos[Math.max(rank, 1) - 1] / NANOS_PER_MILLI;
    }
}

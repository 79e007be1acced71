package org.kartoteka.kernel.time;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes identifiers that grow with time (UUID version 7, RFC 9562 section 5.7), so that the indexes
 * of growing tables grow at one end.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;

    /** Milliseconds and counter of the last identifier. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /**
     * A new identifier, stamped with the clock's milliseconds. Those of one node and one
     * millisecond are counted (RFC 9562 section 6.2, method 1), so they grow as well; two thousand
     * of them at least, after which the next begin at random again.
     */
    public static UUID next(Clock clock) {
        long now = clock.millis();
        long fresh = now << COUNTER_BITS | RANDOM.nextInt((int) (COUNTER_MASK / 2) + 1);
        long stamp = LAST.updateAndGet(last -> follows(last, now) ? last + 1 : fresh);
        long high = stamp >>> COUNTER_BITS << 16 | 0x7000 | stamp & COUNTER_MASK;
        return new UUID(high, RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    private static boolean follows(long last, long now) {
        return last >>> COUNTER_BITS == now && (last & COUNTER_MASK) < COUNTER_MASK;
    }
}

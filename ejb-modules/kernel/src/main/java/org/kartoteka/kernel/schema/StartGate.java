package org.kartoteka.kernel.schema;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Opens when the schemas are up to date. Channels and workers start before the beans of other
 * modules on Open Liberty (open-liberty issue 35332), so whatever runs by itself waits here first.
 */
public final class StartGate {

    private static volatile CountDownLatch gate = new CountDownLatch(1);

    private StartGate() {}

    /** Waits until the house may work. */
    public static void await() throws InterruptedException {
        gate.await();
    }

    /** Whether the house may work. */
    public static boolean isOpen() {
        return gate.getCount() == 0;
    }

    /** Whether the house may work; waits up to the given milliseconds. */
    public static boolean await(long millis) throws InterruptedException {
        return gate.await(millis, TimeUnit.MILLISECONDS);
    }

    static void open() {
        gate.countDown();
    }

    static void close() {
        gate = new CountDownLatch(1);
    }
}

package org.kartoteka.kernel.node;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.kartoteka.kernel.schema.StartGate;

/**
 * Work that goes on as long as the application, each in a thread of its own: the server's pool is
 * small, and it starts the application with the same threads.
 */
public final class Loops {

    /** What is done again and again. */
    @FunctionalInterface
    public interface Step {

        /**
         * Does the next piece of the work. An exception ends the loop.
         *
         * @return how many milliseconds to wait before the next one
         * @throws InterruptedException if the server takes the thread back
         */
        long take() throws InterruptedException;
    }

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Takes the steps from when the schemas are up to date until told to stop. */
    public void begin(ThreadFactory threads, Step step) {
        begin(threads, step, () -> {});
    }

    /**
     * Takes the steps from when the schemas are up to date until told to stop.
     *
     * @param atEnd done by the same thread afterwards, whatever ended the loop
     */
    public void begin(ThreadFactory threads, Step step, Runnable atEnd) {
        threads.newThread(() -> run(step, atEnd)).start();
    }

    /** Lets each loop end after the step that it is in. */
    public void stop() {
        stopped.countDown();
    }

    /** Opens when the loops are told to stop; a long step looks at it now and then. */
    public CountDownLatch stopped() {
        return stopped;
    }

    private void run(Step step, Runnable atEnd) {
        try {
            StartGate.await();
            while (!stopped.await(step.take(), TimeUnit.MILLISECONDS)) {
                // the wait is the loop
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            atEnd.run();
        }
    }
}

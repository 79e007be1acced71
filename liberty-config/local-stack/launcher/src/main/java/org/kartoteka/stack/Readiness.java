package org.kartoteka.stack;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a server that was just started, and not a moment longer once its process is gone. */
record Readiness(ServerSpec spec, ServerProcess process, Duration patience) {
    private static final int POLL_MILLIS = 150;

    /**
     * Returns when the server is ready.
     *
     * @throws StackException when its process ends, or is not ready in time; with the tail of the
     *     log
     */
    void await() {
        var probe = spec.probe();
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!probe.ready()) {
                pause();
                if (LogTail.has(process.log(), spec.hopeless())) {
                    throw failure("server.hopeless", "");
                }
                if (System.nanoTime() > deadline) {
                    throw failure("server.slow", patience.toSeconds());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(e, "interrupted");
        }
    }

    private void pause() throws InterruptedException {
        var alive = process.alive().orElseThrow(() -> failure("server.died", ""));
        try {
            alive.onExit().get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return; // it lives: ask again
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        throw failure("server.died", "");
    }

    private StackException failure(String key, Object detail) {
        var log = process.log();
        return new StackException(key, spec.server().id(), detail, log, LogTail.of(log));
    }
}

package org.kartoteka.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Asks again and again until there is an answer, or for too long.
 *
 * @param limit how long in all
 * @param pause between two questions
 */
public record Patience(Duration limit, Duration pause) {

    /**
     * The first answer that is there.
     *
     * @param what is awaited, for the message
     * @throws IllegalStateException when it does not come in time
     */
    public <T> T await(String what, Supplier<Optional<T>> question) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not within " + limit + ": " + what);
            }
            rest();
        }
    }

    private void rest() {
        try {
            new CountDownLatch(1).await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}

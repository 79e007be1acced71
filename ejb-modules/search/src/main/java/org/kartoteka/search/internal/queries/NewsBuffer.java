package org.kartoteka.search.internal.queries;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Holds the news of searches until they are sent. Bounded: what does not fit is dropped and counted
 * ({@code kartoteka_search_queries_dropped}), for no search waits for its news.
 */
@ApplicationScoped
class NewsBuffer {

    static final int CAPACITY = 10_000;

    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(CAPACITY);

    @Inject MetricRegistry registry;

    private Counter dropped;

    /** A message for Kafka. */
    record Message(String topic, String key, String payload) {}

    @PostConstruct
    void register() {
        dropped = registry.counter("kartoteka_search_queries_dropped");
    }

    void put(Message message) {
        if (!waiting.offer(message)) {
            dropped(1);
        }
    }

    /** Takes out up to so many; waits for the first one up to the given time. */
    List<Message> take(int limit, long waitMillis) throws InterruptedException {
        var taken = new ArrayList<Message>();
        var first = waiting.poll(waitMillis, TimeUnit.MILLISECONDS);
        if (first != null) {
            taken.add(first);
            waiting.drainTo(taken, limit - 1);
        }
        return taken;
    }

    void dropped(int messages) {
        dropped.inc(messages);
    }
}

package org.kartoteka.search.internal.feed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Timer;

/**
 * Measures the feeding of the index: {@code kartoteka_search_indexed} (documents), {@code
 * kartoteka_search_refused} (documents OpenSearch will never take), {@code
 * kartoteka_search_unreadable_events}, {@code kartoteka_search_events_already_read} (their titles
 * were read after them, for other events), {@code kartoteka_search_retries}, {@code
 * kartoteka_search_index_lag} (from the commit of a change to its being indexed), {@code
 * kartoteka_search_buffer_depth} (changes that wait).
 */
@ApplicationScoped
class FeedMeters {

    @Inject MetricRegistry registry;
    @Inject ChangeBuffer buffer;
    @Inject Clock clock;

    private Counter indexed;
    private Counter refused;
    private Counter unreadable;
    private Counter retries;
    private Counter alreadyRead;
    private Timer lag;

    @PostConstruct
    void register() {
        indexed = registry.counter("kartoteka_search_indexed");
        refused = registry.counter("kartoteka_search_refused");
        unreadable = registry.counter("kartoteka_search_unreadable_events");
        retries = registry.counter("kartoteka_search_retries");
        alreadyRead = registry.counter("kartoteka_search_events_already_read");
        lag = registry.timer("kartoteka_search_index_lag");
        registry.gauge("kartoteka_search_buffer_depth", buffer::depth);
    }

    void indexed(int documents) {
        indexed.inc(documents);
    }

    void refused(int documents) {
        refused.inc(documents);
    }

    void unreadable() {
        unreadable.inc();
    }

    /** An event told of a change that the index had already. */
    void alreadyRead() {
        alreadyRead.inc();
    }

    void retried() {
        retries.inc();
    }

    /** A change is in the index now. */
    void seen(Instant happened) {
        var late = Duration.between(happened, clock.instant());
        lag.update(late.isNegative() ? Duration.ZERO : late);
    }
}

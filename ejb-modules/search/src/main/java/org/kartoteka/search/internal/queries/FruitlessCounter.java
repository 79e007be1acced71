package org.kartoteka.search.internal.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.kartoteka.kernel.sql.DatabaseFailure;
import org.kartoteka.search.api.SearchAsked;

/**
 * Reads the news of searches and counts those without a hit. Tells Kafka only of what is counted.
 * Used by one thread.
 */
@ApplicationScoped
class FruitlessCounter {

    private static final Logger LOG = Logger.getLogger(FruitlessCounter.class.getName());
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLEANING = Duration.ofHours(1);
    private static final long BACK_OFF_MILLIS = 1_000;

    @Inject NewsChannel channel;
    @Inject FruitlessTable table;
    @Inject MetricRegistry registry;
    @Inject Clock clock;

    private Consumer<String, String> consumer;
    private Instant nextCleaning = Instant.MIN;

    /**
     * Counts what has come.
     *
     * @return how many milliseconds to wait before the next call
     */
    long step() {
        try {
            if (!clock.instant().isBefore(nextCleaning)) {
                table.forget();
                nextCleaning = clock.instant().plus(CLEANING);
            }
            var events = consumer().poll(POLL);
            if (!events.isEmpty()) {
                var fruitless = new LinkedHashMap<UUID, Fruitless>();
                for (var event : events) {
                    read(event).ifPresent(search -> fruitless.put(search.event(), search));
                }
                table.count(fruitless.values());
                consumer.commitSync();
            }
            return 0;
        } catch (KafkaException | DatabaseFailure e) {
            LOG.log(Level.WARNING, "Searches without a hit are counted later: {0}", e.toString());
            close();
            return BACK_OFF_MILLIS;
        }
    }

    /** By the thread that steps. */
    void close() {
        if (consumer != null) {
            try {
                consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
            } catch (KafkaException e) {
                LOG.log(Level.FINE, "Kafka was not there to say goodbye to", e);
            }
            consumer = null;
        }
    }

    private Optional<Fruitless> read(ConsumerRecord<String, String> event) {
        try {
            return Fruitless.of(event.value() == null ? "" : event.value());
        } catch (IllegalArgumentException e) {
            LOG.log(Level.SEVERE, "A message of {0} is no event and is left behind", event.topic());
            registry.counter("kartoteka_search_unreadable_events").inc();
            return Optional.empty();
        }
    }

    private Consumer<String, String> consumer() {
        if (consumer == null) {
            consumer = channel.consumer();
            consumer.subscribe(List.of(SearchAsked.TOPIC));
        }
        return consumer;
    }
}

package org.kartoteka.search.internal.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.kartoteka.catalog.api.BranchChanged;
import org.kartoteka.catalog.api.CopyChanged;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.circulation.api.LoanChanged;

/**
 * By how many events the index is behind, per topic: the gauge {@code
 * kartoteka_search_consumer_lag} with the tags {@code topic} and {@code group}. Whoever looks at
 * the gauge gets the last sample; asking Kafka is the sampler's work.
 */
@ApplicationScoped
class ConsumerLag {

    private static final Logger LOG = Logger.getLogger(ConsumerLag.class.getName());
    static final String GROUP = "search";
    private static final List<String> TOPICS =
            List.of(TitleChanged.TOPIC, CopyChanged.TOPIC, LoanChanged.TOPIC, BranchChanged.TOPIC);

    @Inject MetricRegistry registry;
    @Inject KafkaOffsets offsets;

    private final Map<String, Long> lag = new ConcurrentHashMap<>();

    /** Asks Kafka; what it does not answer stays as it was. */
    void sample() throws InterruptedException {
        try {
            offsets.behind(GROUP, TOPICS).forEach(this::keep);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.log(Level.FINE, "Kafka does not tell the lag", e);
        }
    }

    private void keep(String topic, long behind) {
        if (lag.put(topic, behind) == null) {
            registry.gauge(
                    "kartoteka_search_consumer_lag",
                    lag,
                    values -> values.getOrDefault(topic, 0L),
                    new Tag("topic", topic),
                    new Tag("group", GROUP));
        }
    }
}

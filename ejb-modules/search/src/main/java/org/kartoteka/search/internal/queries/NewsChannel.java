package org.kartoteka.search.internal.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.kartoteka.kernel.event.KafkaServer;

/** Opens the two ends of the topic. */
@ApplicationScoped
class NewsChannel {

    static final String GROUP = "search-queries";

    private static final int MOST_RECORDS = 1_000;

    @Inject KafkaServer kafka;

    /** Quick to give up: nobody waits for these messages, and they must not pile up. */
    Producer<String, String> producer() {
        return kafka.producer(
                Map.of(
                        ProducerConfig.ACKS_CONFIG,
                        "1",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        false,
                        ProducerConfig.LINGER_MS_CONFIG,
                        50,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        4L << 20,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        15_000));
    }

    Consumer<String, String> consumer() {
        return kafka.consumer(GROUP, MOST_RECORDS);
    }
}

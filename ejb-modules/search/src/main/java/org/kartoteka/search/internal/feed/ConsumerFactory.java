package org.kartoteka.search.internal.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kartoteka.kernel.node.Node;

/** Opens the consumer of the index. */
@ApplicationScoped
class ConsumerFactory {

    @Inject
    @ConfigProperty(name = "kartoteka.kafka.bootstrap")
    String bootstrap;

    @Inject Node node;

    /**
     * A member of the group that is known by the node's name: a node that was killed and starts
     * again has its partitions back at once, instead of after the session has run out.
     */
    Consumer<String, String> open() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        ConsumerLag.GROUP,
                        ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                        "search-" + node.name(),
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        15_000,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        10_000,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        15_000,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        3_000),
                new StringDeserializer(),
                new StringDeserializer());
    }
}

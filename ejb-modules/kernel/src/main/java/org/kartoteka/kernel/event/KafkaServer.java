package org.kartoteka.kernel.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kartoteka.kernel.node.Node;

/**
 * Kafka as this node reaches it: the one place that knows its address, and the keys and
 * certificates where it wants them. Those stand in a file of Kafka's own client settings ({@code
 * security.protocol}, {@code ssl.truststore.location} and so on), named by {@code
 * kartoteka.kafka.client-file}; what the application sets itself goes before the file.
 */
@ApplicationScoped
public class KafkaServer {

    @Inject
    @ConfigProperty(name = "kartoteka.kafka.bootstrap")
    String bootstrap;

    @Inject
    @ConfigProperty(name = "kartoteka.kafka.client-file")
    Optional<String> clientFile;

    @Inject Node node;

    /** For the container. */
    public KafkaServer() {}

    /**
     * The settings of a client.
     *
     * @param own what this client wants beside address and security
     * @throws UncheckedIOException if there is a file of settings and it cannot be read
     */
    public Map<String, Object> settings(Map<String, Object> own) {
        var settings = new HashMap<String, Object>();
        clientFile
                .map(Path::of)
                .map(KafkaServer::properties)
                .ifPresent(file -> put(file, settings));
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.putAll(own);
        return settings;
    }

    /**
     * Opens a consumer that acknowledges by hand and begins at the beginning. It is a member of the
     * group that is known by the node's name: a node that was killed and starts again has its
     * partitions back at once, instead of after the session has run out.
     *
     * @param mostRecords that one poll brings
     */
    public Consumer<String, String> consumer(String group, int mostRecords) {
        return new KafkaConsumer<>(
                settings(
                        Map.of(
                                ConsumerConfig.GROUP_ID_CONFIG,
                                group,
                                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                                group + "-" + node.name(),
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
                                mostRecords)),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /** Opens a producer with these settings. */
    public Producer<String, String> producer(Map<String, Object> own) {
        return new KafkaProducer<>(settings(own), new StringSerializer(), new StringSerializer());
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException("kartoteka.kafka.client-file: " + file, e);
        }
        return properties;
    }

    private static void put(Properties file, Map<String, Object> settings) {
        file.stringPropertyNames().forEach(name -> settings.put(name, file.getProperty(name)));
    }
}

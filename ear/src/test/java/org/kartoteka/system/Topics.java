package org.kartoteka.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * All topics of the house, read from a moment on; a reader without a group, so it disturbs none.
 */
final class Topics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, String> consumer;
    private final Map<TopicPartition, Long> begin;

    private Topics(Consumer<String, String> consumer) {
        this.consumer = consumer;
        this.begin = consumer.endOffsets(partitions(consumer));
    }

    /** What is in the topics already does not count. */
    static Topics fromNow(String bootstrap) {
        return new Topics(
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrap,
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed"),
                        new StringDeserializer(),
                        new StringDeserializer()));
    }

    /** What has come until this call, in order per partition; of topics made since then, all. */
    List<ConsumerRecord<String, String>> untilNow() {
        var partitions = partitions(consumer);
        var end = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        partitions.forEach(p -> consumer.seek(p, begin.getOrDefault(p, 0L)));
        Predicate<TopicPartition> unread = p -> consumer.position(p) < end.get(p);
        var messages = new ArrayList<ConsumerRecord<String, String>>();
        while (partitions.stream().anyMatch(unread)) {
            consumer.poll(POLL).forEach(messages::add);
        }
        return List.copyOf(messages);
    }

    private static Set<TopicPartition> partitions(Consumer<String, String> consumer) {
        return consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(p -> !p.topic().startsWith("__"))
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        consumer.close();
    }
}

package org.kartoteka.search.internal.feed;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.kartoteka.kernel.event.KafkaServer;

/** Asks Kafka how far a group of consumers is. */
@ApplicationScoped
class KafkaOffsets {

    private static final int ANSWER_SECONDS = 5;

    @Inject KafkaServer kafka;

    private Admin admin;

    /**
     * How many events of each topic the group has not acknowledged. Where it has acknowledged none
     * yet, all that Kafka keeps are counted.
     */
    Map<String, Long> behind(String group, Collection<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        var partitions = partitions(topics);
        var acknowledged = new HashMap<>(offsets(partitions, OffsetSpec.earliest()));
        acknowledged.putAll(acknowledged(group));
        return difference(acknowledged, offsets(partitions, OffsetSpec.latest()));
    }

    static Map<String, Long> difference(
            Map<TopicPartition, Long> acknowledged, Map<TopicPartition, Long> ends) {
        var behind = new TreeMap<String, Long>();
        ends.forEach(
                (partition, end) ->
                        behind.merge(
                                partition.topic(),
                                Math.max(0, end - acknowledged.getOrDefault(partition, 0L)),
                                Long::sum));
        return behind;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(2));
            admin = null;
        }
    }

    private List<TopicPartition> partitions(Collection<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer(admin().describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(
                        topic ->
                                topic.partitions().stream()
                                        .map(
                                                part ->
                                                        new TopicPartition(
                                                                topic.name(), part.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(partition -> asked.put(partition, which));
        var offsets = new HashMap<TopicPartition, Long>();
        answer(admin().listOffsets(asked).all())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private Map<TopicPartition, Long> acknowledged(String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        var offsets = new HashMap<TopicPartition, Long>();
        answer(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach(
                        (partition, found) -> {
                            if (found != null) {
                                offsets.put(partition, found.offset());
                            }
                        });
        return offsets;
    }

    private static <T> T answer(KafkaFuture<T> coming)
            throws ExecutionException, InterruptedException, TimeoutException {
        return coming.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin =
                    Admin.create(
                            kafka.settings(
                                    Map.of(
                                            AdminClientConfig.CLIENT_ID_CONFIG,
                                            "search-lag",
                                            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                            ANSWER_SECONDS * 1000,
                                            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                            ANSWER_SECONDS * 1000)));
        }
        return admin;
    }
}

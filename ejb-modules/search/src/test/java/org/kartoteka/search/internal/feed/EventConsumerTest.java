package org.kartoteka.search.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.TitleChanged;

class EventConsumerTest {

    private static final TopicPartition PARTITION = new TopicPartition(TitleChanged.TOPIC, 0);

    private final EventConsumer events = new EventConsumer();
    private MockConsumer<String, String> kafka;
    private int opened;
    private int passedOver;

    @BeforeEach
    void open() {
        events.buffer = new ChangeBuffer();
        events.consumers =
                new ConsumerFactory() {
                    @Override
                    Consumer<String, String> open() {
                        opened++;
                        EventConsumerTest.this.kafka = kafka();
                        return EventConsumerTest.this.kafka;
                    }
                };
    }

    @Test
    void kafkaIsToldOnlyWhenTheIndexHasTheEvents() throws Exception {
        events.step();
        kafka.addRecord(event(0));
        kafka.addRecord(event(1));

        var step = CompletableFuture.runAsync(this::step);
        var batch = taken(2);
        assertThat(committed()).isZero();
        batch.values().forEach(changes -> changes.forEach(Change::done));
        step.join();

        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void anEventThatWasInTheLogWhenItsTitleWasReadIsNotReadAgain() throws Exception {
        var title = UUID.randomUUID();
        events.meters = countingMeters();
        events.step();
        kafka.updateEndOffsets(Map.of(PARTITION, 3L));
        kafka.addRecord(event(0, title));
        index(1);

        kafka.addRecord(event(1, title));
        kafka.addRecord(event(2, UUID.randomUUID()));
        index(1);

        assertThat(committed()).isEqualTo(3);
        assertThat(passedOver).isOne();
    }

    @Test
    void anEventThatCameAfterItsTitleWasReadIsReadAgain() throws Exception {
        var title = UUID.randomUUID();
        events.meters = countingMeters();
        events.step();
        kafka.updateEndOffsets(Map.of(PARTITION, 1L));
        kafka.addRecord(event(0, title));
        index(1);

        kafka.updateEndOffsets(Map.of(PARTITION, 2L));
        kafka.addRecord(event(1, title));
        index(1);

        assertThat(committed()).isEqualTo(2);
        assertThat(passedOver).isZero();
    }

    private void index(int titles) throws Exception {
        var step = CompletableFuture.runAsync(this::step);
        taken(titles).values().forEach(changes -> changes.forEach(Change::done));
        step.join();
    }

    private FeedMeters countingMeters() {
        return new FeedMeters() {
            @Override
            void alreadyRead() {
                passedOver++;
            }
        };
    }

    @Test
    void whatWasInHandAtTheEndIsNotAcknowledged() throws Exception {
        events.step();
        kafka.addRecord(event(0));

        var step = CompletableFuture.runAsync(this::step);
        taken(1);
        events.stop();
        step.join();

        assertThat(committed()).isZero();
    }

    @Test
    void aConsumerThatFailsIsMadeAnew() throws Exception {
        events.step();
        kafka.setPollException(new KafkaException("the broker was killed"));

        assertThat(events.step()).isPositive();
        assertThat(kafka.closed()).isTrue();

        assertThat(events.step()).isZero();
        assertThat(opened).isEqualTo(2);
    }

    private void step() {
        try {
            events.step();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<Change.Touched, List<Change>> taken(int count) throws InterruptedException {
        var taken = new HashMap<Change.Touched, List<Change>>();
        while (taken.size() < count) {
            taken.putAll(events.buffer.take(count, 1_000));
        }
        return taken;
    }

    private long committed() {
        var offset = kafka.committed(java.util.Set.of(PARTITION)).get(PARTITION);
        return offset == null ? 0 : offset.offset();
    }

    private static MockConsumer<String, String> kafka() {
        var consumer = new MockConsumer<String, String>(AutoOffsetResetStrategy.EARLIEST.name());
        consumer.schedulePollTask(
                () -> {
                    consumer.rebalance(List.of(PARTITION));
                    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
                });
        return consumer;
    }

    private static ConsumerRecord<String, String> event(long offset) {
        return event(offset, UUID.randomUUID());
    }

    private static ConsumerRecord<String, String> event(long offset, UUID id) {
        var text = "{\"time\":\"2026-01-01T00:00:00Z\",\"data\":{\"titleId\":\"" + id + "\"}}";
        return new ConsumerRecord<>(TitleChanged.TOPIC, 0, offset, id.toString(), text);
    }
}

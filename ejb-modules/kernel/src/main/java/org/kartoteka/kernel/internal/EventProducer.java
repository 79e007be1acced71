package org.kartoteka.kernel.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends outbox rows to Kafka and says which of them every in-sync replica has taken. The producer
 * is idempotent, so that a retry neither doubles nor reorders within a partition.
 */
@ApplicationScoped
class EventProducer {

    private static final Logger LOG = Logger.getLogger(EventProducer.class.getName());
    private static final byte[] CONTENT_TYPE =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII);

    @Inject
    @ConfigProperty(name = "kartoteka.kafka.bootstrap")
    String bootstrap;

    private KafkaProducer<String, String> producer;

    /** Sends the rows in order and returns those taken. */
    List<OutboxRows.Row> send(List<OutboxRows.Row> rows) throws InterruptedException {
        if (rows.isEmpty()) {
            return rows;
        }
        var answers = new ArrayList<Future<RecordMetadata>>(rows.size());
        for (var row : rows) {
            answers.add(producer().send(message(row)));
        }
        producer().flush();
        var taken = new ArrayList<OutboxRows.Row>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (taken(answers.get(i))) {
                taken.add(rows.get(i));
            }
        }
        if (taken.size() < rows.size()) {
            // what is in flight has failed for good: start anew, so that nothing is sent out of
            // order
            close();
        }
        return taken;
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ofSeconds(5));
            producer = null;
        }
    }

    private static ProducerRecord<String, String> message(OutboxRows.Row row) {
        var message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        message.headers().add("content-type", CONTENT_TYPE);
        row.traceparent()
                .ifPresent(
                        trace ->
                                message.headers()
                                        .add(
                                                "traceparent",
                                                trace.getBytes(StandardCharsets.US_ASCII)));
        return message;
    }

    private static boolean taken(Future<RecordMetadata> answer) throws InterruptedException {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "Kafka has not taken an event: {0}", e.getCause().getMessage());
            return false;
        }
    }

    private synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer =
                    new KafkaProducer<>(
                            Map.of(
                                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                    bootstrap,
                                    ProducerConfig.ACKS_CONFIG,
                                    "all",
                                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                    true,
                                    ProducerConfig.LINGER_MS_CONFIG,
                                    5,
                                    ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                    "lz4",
                                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                    5_000,
                                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                    5_000,
                                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                    10_000),
                            new StringSerializer(),
                            new StringSerializer());
        }
        return producer;
    }
}

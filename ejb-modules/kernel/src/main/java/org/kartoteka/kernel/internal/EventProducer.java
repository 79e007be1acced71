package org.kartoteka.kernel.internal;

import io.opentelemetry.api.trace.Span;
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
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.kartoteka.kernel.event.CloudEvent;
import org.kartoteka.kernel.event.KafkaServer;
import org.kartoteka.kernel.telemetry.EventSpans;
import org.kartoteka.kernel.telemetry.TraceParent;

/**
 * Sends outbox rows to Kafka and says which of them every in-sync replica has taken. The producer
 * is idempotent, so that a retry neither doubles nor reorders within a partition.
 */
@ApplicationScoped
class EventProducer {

    private static final Logger LOG = Logger.getLogger(EventProducer.class.getName());
    private static final byte[] CONTENT_TYPE =
            CloudEvent.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII);

    @Inject KafkaServer kafka;

    /** A row on its way, and the span of the way. */
    private record Sent(OutboxRows.Row row, Span span, Future<RecordMetadata> answer) {}

    private Producer<String, String> producer;

    /** Sends the rows in order and returns those taken. */
    List<OutboxRows.Row> send(List<OutboxRows.Row> rows) throws InterruptedException {
        if (rows.isEmpty()) {
            return rows;
        }
        var sent = new ArrayList<Sent>(rows.size());
        for (var row : rows) {
            sent.add(sent(row));
        }
        producer().flush();
        var taken = new ArrayList<OutboxRows.Row>(rows.size());
        for (var one : sent) {
            if (taken(one)) {
                taken.add(one.row());
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

    private Sent sent(OutboxRows.Row row) {
        var span =
                row.traceparent()
                        .map(parent -> EventSpans.published(row.topic(), parent))
                        .orElseGet(Span::getInvalid);
        return new Sent(row, span, producer().send(message(row, span)));
    }

    private static ProducerRecord<String, String> message(OutboxRows.Row row, Span span) {
        var message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        message.headers().add("content-type", CONTENT_TYPE);
        TraceParent.headers(span)
                .forEach(
                        (name, value) ->
                                message.headers()
                                        .add(name, value.getBytes(StandardCharsets.US_ASCII)));
        return message;
    }

    private static boolean taken(Sent sent) throws InterruptedException {
        try {
            sent.answer().get();
            return true;
        } catch (ExecutionException e) {
            EventSpans.failed(sent.span(), e.getCause());
            LOG.log(Level.WARNING, "Kafka has not taken an event: {0}", e.getCause().getMessage());
            return false;
        } finally {
            sent.span().end();
        }
    }

    private synchronized Producer<String, String> producer() {
        if (producer == null) {
            producer =
                    kafka.producer(
                            Map.of(
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
                                    10_000));
        }
        return producer;
    }
}

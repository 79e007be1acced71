package org.kartoteka.search.internal.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.kartoteka.kernel.event.CloudEvent;

/**
 * Sends the news from the buffer. What Kafka does not take in time is dropped and counted: they are
 * for statistics, and the searches go on. Used by one thread.
 */
@ApplicationScoped
class NewsSender {

    private static final Logger LOG = Logger.getLogger(NewsSender.class.getName());
    private static final int BATCH = 500;
    private static final long WAIT_MILLIS = 500;
    private static final long BACK_OFF_MILLIS = 1_000;
    private static final byte[] CONTENT_TYPE =
            CloudEvent.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII);

    @Inject NewsBuffer buffer;
    @Inject NewsChannel channel;

    private Producer<String, String> producer;

    /**
     * Sends what waits.
     *
     * @return how many milliseconds to wait before the next call
     */
    long step() throws InterruptedException {
        var batch = buffer.take(BATCH, WAIT_MILLIS);
        int sent = 0;
        try {
            for (var message : batch) {
                producer().send(record(message), this::answered);
                sent++;
            }
            return 0;
        } catch (KafkaException e) {
            LOG.log(Level.WARNING, "News of searches are not sent: {0}", e.toString());
            buffer.dropped(batch.size() - sent);
            close();
            return BACK_OFF_MILLIS;
        }
    }

    /** By the thread that steps. */
    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }

    private Producer<String, String> producer() {
        if (producer == null) {
            producer = channel.producer();
        }
        return producer;
    }

    private void answered(RecordMetadata taken, Exception failure) {
        if (failure != null) {
            LOG.log(Level.FINE, "Kafka has not taken the news of a search", failure);
            buffer.dropped(1);
        }
    }

    private static ProducerRecord<String, String> record(NewsBuffer.Message message) {
        var record = new ProducerRecord<>(message.topic(), message.key(), message.payload());
        record.headers().add("content-type", CONTENT_TYPE);
        return record;
    }
}

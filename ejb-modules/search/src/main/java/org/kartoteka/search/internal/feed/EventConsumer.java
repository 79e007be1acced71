package org.kartoteka.search.internal.feed;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.kartoteka.catalog.api.BranchChanged;
import org.kartoteka.catalog.api.CopyChanged;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.circulation.api.LoanChanged;
import org.kartoteka.kernel.telemetry.EventSpans;
import org.kartoteka.kernel.telemetry.TraceParent;
import org.kartoteka.search.internal.feed.Change.OneTitle;
import org.kartoteka.search.internal.feed.Change.Touched;

/**
 * Brings events from Kafka into the buffer and tells Kafka of them only when the index has them. It
 * survives whatever happens to Kafka: a consumer that fails is thrown away and made anew, and what
 * it had not acknowledged comes again. Used by one thread.
 */
@Dependent
class EventConsumer implements ConsumerRebalanceListener {

    static final List<String> TOPICS =
            List.of(TitleChanged.TOPIC, CopyChanged.TOPIC, LoanChanged.TOPIC, BranchChanged.TOPIC);

    private static final Logger LOG = Logger.getLogger(EventConsumer.class.getName());
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long ALIVE_MILLIS = 500;
    private static final long BACK_OFF_MILLIS = 1_000;

    @Inject ChangeBuffer buffer;
    @Inject FeedMeters meters;
    @Inject ConsumerFactory consumers;

    private final TitlesRead read = new TitlesRead();
    private final Set<UUID> inHand = new HashSet<>();
    private Consumer<String, String> consumer;
    private boolean waiting;
    private volatile boolean closing;

    /**
     * Takes what has come, waits until the index has it, acknowledges it.
     *
     * @return how many milliseconds to wait before the next call
     */
    long step() throws InterruptedException {
        try {
            var events = consumer().poll(POLL);
            if (!events.isEmpty() && indexed(events)) {
                consumer.commitSync(ends(events));
            }
            return 0;
        } catch (KafkaException e) {
            LOG.log(Level.WARNING, "The events wait in Kafka: {0}", e.toString());
            close();
            return BACK_OFF_MILLIS;
        }
    }

    /** Lets {@link #step} return soon; what is in hand is not acknowledged. By any thread. */
    void stop() {
        closing = true;
    }

    /** Leaves the group. By the thread that steps. */
    void close() {
        if (consumer != null) {
            try {
                consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
            } catch (KafkaException e) {
                LOG.log(Level.FINE, "Kafka was not there to say goodbye to", e);
            }
            consumer = null;
        }
    }

    private boolean indexed(ConsumerRecords<String, String> events) throws InterruptedException {
        var left = new CountDownLatch(events.count());
        var ends = logEnds();
        inHand.clear();
        for (var event : events) {
            take(event, left::countDown);
        }
        waiting = true;
        consumer.pause(consumer.assignment());
        while (!closing && !left.await(ALIVE_MILLIS, TimeUnit.MILLISECONDS)) {
            // paused, so that it brings nothing and only says that we live
            consumer.poll(Duration.ZERO);
        }
        waiting = false;
        consumer.resume(consumer.assignment());
        boolean all = left.getCount() == 0;
        if (all) {
            read.note(inHand, ends);
        }
        return all;
    }

    /** How far the logs reach, as the last fetch of each partition told. */
    private Map<TopicPartition, Long> logEnds() {
        var ends = new HashMap<TopicPartition, Long>();
        for (var partition : consumer.assignment()) {
            consumer.currentLag(partition)
                    .ifPresent(lag -> ends.put(partition, consumer.position(partition) + lag));
        }
        return ends;
    }

    /**
     * What cannot be read is logged, counted and left behind, or it would stand in the way for
     * ever.
     */
    void take(ConsumerRecord<String, String> event, Runnable acknowledge) {
        var span = span(event);
        try {
            var news = news(event);
            var change = new Change(news.touched(), news.happened(), span, acknowledge);
            if (alreadyRead(event, news.touched())) {
                meters.alreadyRead();
                change.done();
            } else {
                buffer.put(change);
            }
        } catch (UnreadableEventException e) {
            leaveBehind(event, span, e);
            acknowledge.run();
        }
    }

    private boolean alreadyRead(ConsumerRecord<String, String> event, Touched touched) {
        if (!(touched instanceof OneTitle title)) {
            return false;
        }
        var partition = new TopicPartition(event.topic(), event.partition());
        read.came(partition, event.offset());
        if (read.after(title.id(), partition, event.offset())) {
            return true;
        }
        inHand.add(title.id());
        return false;
    }

    private static Span span(ConsumerRecord<String, String> event) {
        var traceparent = event.headers().lastHeader(TraceParent.HEADER);
        if (traceparent == null || traceparent.value() == null) {
            return Span.getInvalid();
        }
        return EventSpans.processed(
                event.topic(),
                event.partition(),
                event.offset(),
                new String(traceparent.value(), StandardCharsets.US_ASCII));
    }

    private static EventReader.News news(ConsumerRecord<String, String> event)
            throws UnreadableEventException {
        var text = event.value() == null ? "" : event.value();
        return event.topic().equals(BranchChanged.TOPIC)
                ? EventReader.ofBranch(text)
                : EventReader.ofTitle(text);
    }

    private void leaveBehind(
            ConsumerRecord<String, String> event, Span span, UnreadableEventException why) {
        var scope = span.makeCurrent();
        try {
            LOG.log(
                    Level.SEVERE,
                    "A message of {0} is no event and is left behind: {1}",
                    new Object[] {event.topic(), why.getMessage()});
        } finally {
            scope.close();
        }
        meters.unreadable();
        EventSpans.failed(span, why);
        span.end();
    }

    private static Map<TopicPartition, OffsetAndMetadata> ends(
            ConsumerRecords<String, String> events) {
        var ends = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : events.partitions()) {
            var batch = events.records(partition);
            long last = batch.get(batch.size() - 1).offset();
            ends.put(partition, new OffsetAndMetadata(last + 1));
        }
        return ends;
    }

    private Consumer<String, String> consumer() {
        if (consumer == null) {
            consumer = consumers.open();
            consumer.subscribe(TOPICS, this);
        }
        return consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (waiting) {
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // what is in hand comes again to whoever has them now, and changes nothing there
    }
}

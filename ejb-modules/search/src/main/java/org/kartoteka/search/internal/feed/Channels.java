package org.kartoteka.search.internal.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment.Strategy;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.kartoteka.catalog.api.BranchChanged;
import org.kartoteka.catalog.api.CopyChanged;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.circulation.api.LoanChanged;

/**
 * Where the events come in. A method that throws ends its channel until the next start, so none
 * does: a message that cannot be read is logged, counted and left behind. Nothing but memory is
 * touched here, for channels start before the beans and the schemas of the house.
 */
@ApplicationScoped
class Channels {

    /** Reads what a message says. */
    private interface Reading {
        EventReader.News of(String payload) throws UnreadableEventException;
    }

    private static final Logger LOG = Logger.getLogger(Channels.class.getName());

    @Inject ChangeBuffer buffer;
    @Inject FeedMeters meters;

    @Incoming("search-records")
    @Acknowledgment(Strategy.MANUAL)
    CompletionStage<Void> record(Message<String> message) {
        return accept(TitleChanged.TOPIC, message, EventReader::ofTitle);
    }

    @Incoming("search-copies")
    @Acknowledgment(Strategy.MANUAL)
    CompletionStage<Void> copy(Message<String> message) {
        return accept(CopyChanged.TOPIC, message, EventReader::ofTitle);
    }

    @Incoming("search-loans")
    @Acknowledgment(Strategy.MANUAL)
    CompletionStage<Void> loan(Message<String> message) {
        return accept(LoanChanged.TOPIC, message, EventReader::ofTitle);
    }

    @Incoming("search-libraries")
    @Acknowledgment(Strategy.MANUAL)
    CompletionStage<Void> branch(Message<String> message) {
        return accept(BranchChanged.TOPIC, message, EventReader::ofBranch);
    }

    private CompletionStage<Void> accept(String topic, Message<String> message, Reading reading) {
        try {
            var news = reading.of(Optional.ofNullable(message.getPayload()).orElse(""));
            return buffer.put(
                    new Change(news.touched(), news.happened(), () -> acknowledge(message)));
        } catch (UnreadableEventException e) {
            LOG.log(
                    Level.SEVERE,
                    "A message of {0} is no event and is left behind: {1}",
                    new Object[] {topic, e.getMessage()});
            meters.unreadable();
            acknowledge(message);
            return CompletableFuture.completedStage(null);
        }
    }

    /** Fails when the partition has gone to another node meanwhile, which then does it again. */
    private static void acknowledge(Message<String> message) {
        message.ack()
                .exceptionally(
                        failure -> {
                            LOG.log(Level.FINE, "An event will come again", failure);
                            return null;
                        });
    }
}

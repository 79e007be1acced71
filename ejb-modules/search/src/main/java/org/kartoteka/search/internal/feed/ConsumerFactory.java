package org.kartoteka.search.internal.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.Consumer;
import org.kartoteka.kernel.event.KafkaServer;

/** Opens the consumer of the index. */
@ApplicationScoped
class ConsumerFactory {

    private static final int MOST_RECORDS = 6_000;

    @Inject KafkaServer server;

    Consumer<String, String> open() {
        return server.consumer(ConsumerLag.GROUP, MOST_RECORDS);
    }
}

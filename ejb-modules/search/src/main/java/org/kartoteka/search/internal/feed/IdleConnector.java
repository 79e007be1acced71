package org.kartoteka.search.internal.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.eclipse.microprofile.reactive.messaging.spi.IncomingConnectorFactory;
import org.eclipse.microprofile.reactive.streams.operators.PublisherBuilder;
import org.eclipse.microprofile.reactive.streams.operators.ReactiveStreams;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;

/** A connector that never brings a message and never ends, for nodes that do not consume. */
@ApplicationScoped
@Connector(IdleConnector.NAME)
public class IdleConnector implements IncomingConnectorFactory {

    /** The name in the configuration of a channel. */
    public static final String NAME = "kartoteka-idle";

    private static final Subscription NOTHING =
            new Subscription() {
                @Override
                public void request(long messages) {
                    // there are none
                }

                @Override
                public void cancel() {
                    // there is nothing to stop
                }
            };

    /** For the container. */
    public IdleConnector() {}

    @Override
    public PublisherBuilder<? extends Message<?>> getPublisherBuilder(Config channel) {
        Publisher<Message<?>> silent = subscriber -> subscriber.onSubscribe(NOTHING);
        return ReactiveStreams.fromPublisher(silent);
    }
}

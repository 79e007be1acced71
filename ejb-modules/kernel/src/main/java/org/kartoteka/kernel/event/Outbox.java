package org.kartoteka.kernel.event;

import java.util.Collection;
import java.util.List;

/** Where events wait for Kafka. Must be called within the transaction of the change. */
public interface Outbox {

    /** Keeps the events, to be sent after commit in the order given. */
    void publish(Collection<? extends DomainEvent> events);

    /** Keeps one event. */
    default void publish(DomainEvent event) {
        publish(List.of(event));
    }
}

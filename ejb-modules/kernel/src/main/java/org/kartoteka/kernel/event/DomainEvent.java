package org.kartoteka.kernel.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Something that has happened. Implementations are records of ids and facts, without personal data.
 */
public interface DomainEvent {

    /** The Kafka topic, for instance {@code circulation.loans}. */
    @JsonIgnore
    String topic();

    /** The key: the id of the aggregate. Events of one key keep their order. */
    @JsonIgnore
    String key();

    /** The name and version of the event, for instance {@code circulation.loan-opened.v1}. */
    @JsonIgnore
    String type();
}

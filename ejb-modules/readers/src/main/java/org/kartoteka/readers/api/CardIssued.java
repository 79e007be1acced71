package org.kartoteka.readers.api;

import java.time.LocalDate;
import java.util.UUID;
import org.kartoteka.kernel.event.DomainEvent;

/** A reader was registered and got a card. */
public record CardIssued(UUID readerId, String branch, ReaderCategory category, LocalDate expiresOn)
        implements DomainEvent {

    /** The topic of this event. */
    public static final String TOPIC = "readers.cards";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return readerId.toString();
    }

    @Override
    public String type() {
        return "org.kartoteka.readers.card-issued.v1";
    }
}

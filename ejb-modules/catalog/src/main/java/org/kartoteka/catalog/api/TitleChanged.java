package org.kartoteka.catalog.api;

import java.util.UUID;
import org.kartoteka.kernel.event.DomainEvent;

/** A title was created or changed. */
public record TitleChanged(UUID titleId, long version, String library) implements DomainEvent {

    /** The topic of this event. */
    public static final String TOPIC = "catalog.records";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return titleId.toString();
    }

    @Override
    public String type() {
        return "org.kartoteka.catalog.title-changed.v1";
    }
}

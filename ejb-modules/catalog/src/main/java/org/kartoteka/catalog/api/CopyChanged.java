package org.kartoteka.catalog.api;

import java.util.UUID;
import org.kartoteka.kernel.event.DomainEvent;

/** A copy was added or changed. */
public record CopyChanged(UUID copyId, UUID titleId, String branch, CopyState state)
        implements DomainEvent {

    /** The topic of this event. */
    public static final String TOPIC = "catalog.copies";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return copyId.toString();
    }

    @Override
    public String type() {
        return "org.kartoteka.catalog.copy-changed.v1";
    }
}

package org.kartoteka.catalog.api;

import java.util.UUID;
import org.kartoteka.kernel.event.DomainEvent;

/** A title was taken out of the catalogue. A later {@link TitleChanged} brings it back. */
public record TitleWithdrawn(UUID titleId, long version, String library) implements DomainEvent {

    @Override
    public String topic() {
        return TitleChanged.TOPIC;
    }

    @Override
    public String key() {
        return titleId.toString();
    }

    @Override
    public String type() {
        return "org.kartoteka.catalog.title-withdrawn.v1";
    }
}

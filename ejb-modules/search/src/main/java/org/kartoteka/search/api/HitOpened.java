package org.kartoteka.search.api;

import java.util.UUID;
import org.kartoteka.kernel.event.DomainEvent;

/**
 * Somebody opened a title that a search had found. Who, is not told.
 *
 * @param searchId the id of the search, see {@link SearchAsked}
 */
public record HitOpened(UUID searchId, UUID titleId) implements DomainEvent {

    @Override
    public String topic() {
        return SearchAsked.TOPIC;
    }

    @Override
    public String key() {
        return searchId.toString();
    }

    @Override
    public String type() {
        return "org.kartoteka.search.hit-opened.v1";
    }
}

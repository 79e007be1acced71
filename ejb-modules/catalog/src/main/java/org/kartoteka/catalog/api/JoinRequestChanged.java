package org.kartoteka.catalog.api;

import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.event.DomainEvent;

/**
 * A request to join went on. Who asks is not told: logins and contacts stay in the house.
 *
 * @param branch the branch that came of it
 */
public record JoinRequestChanged(
        UUID requestId, JoinKind kind, String code, JoinState state, Optional<String> branch)
        implements DomainEvent {

    /** The topic of this event. */
    public static final String TOPIC = "catalog.join-requests";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return requestId.toString();
    }

    @Override
    public String type() {
        return "org.kartoteka.catalog.join-request-changed.v1";
    }
}

package org.kartoteka.kernel.event;

import java.time.Instant;
import java.util.UUID;

/** The envelope of an event: CloudEvents 1.0, structured JSON mode. */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        DomainEvent data) {

    /** What is sent as the header {@code content-type} of the message. */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    /**
     * Puts an event into its envelope.
     *
     * @param node the name of the node where it happened
     */
    public static CloudEvent of(DomainEvent event, UUID id, Instant time, String node) {
        return new CloudEvent(
                "1.0",
                id,
                "/kartoteka/" + node,
                event.type(),
                event.key(),
                time,
                "application/json",
                event);
    }
}

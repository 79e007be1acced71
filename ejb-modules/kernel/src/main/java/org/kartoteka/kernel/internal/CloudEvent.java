package org.kartoteka.kernel.internal;

import java.time.Instant;
import java.util.UUID;
import org.kartoteka.kernel.event.DomainEvent;

/** The envelope of an event: CloudEvents 1.0, structured JSON mode. */
record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        DomainEvent data) {

    static CloudEvent of(DomainEvent event, UUID id, Instant time, String node) {
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

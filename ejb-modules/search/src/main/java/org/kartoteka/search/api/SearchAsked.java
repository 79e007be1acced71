package org.kartoteka.search.api;

import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.event.DomainEvent;

/**
 * Somebody looked for titles. Who, is not told; the words are those that were typed.
 *
 * @param searchId a random id, which says only what was opened after the same search
 * @param hits how many titles were found
 * @param tookMillis how long the answer took
 * @param reading how the words were read, if not as they stand
 */
public record SearchAsked(
        UUID searchId,
        Wanted wanted,
        TitleFilter filter,
        HitOrder order,
        long hits,
        long tookMillis,
        Optional<Reading.Reason> reading)
        implements DomainEvent {

    /** The topic of this event. */
    public static final String TOPIC = "search.queries";

    /** The name and version of this event. */
    public static final String TYPE = "org.kartoteka.search.search-asked.v1";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return searchId.toString();
    }

    @Override
    public String type() {
        return TYPE;
    }
}

package org.kartoteka.search.internal.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.kartoteka.search.internal.feed.Change.OneTitle;
import org.kartoteka.search.internal.feed.Change.Touched;
import org.kartoteka.search.internal.feed.Change.WholeBranch;
import org.kartoteka.search.internal.server.OpenSearchServer;

/**
 * Reads CloudEvents (1.0, structured JSON). Members it has no use for are passed over, so that an
 * event may grow.
 */
final class EventReader {

    /** What an event says: what is out of date, and since when. */
    record News(Touched touched, Instant happened) {}

    private EventReader() {}

    /**
     * An event whose data names a title.
     *
     * @throws UnreadableEventException if the payload is no such event
     */
    static News ofTitle(String payload) throws UnreadableEventException {
        var event = envelope(payload);
        try {
            var title = UUID.fromString(text(event.path("data"), "titleId"));
            return new News(new OneTitle(title), time(event));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("titleId is no UUID", e);
        }
    }

    /**
     * An event whose data names a branch and its region.
     *
     * @throws UnreadableEventException if the payload is no such event
     */
    static News ofBranch(String payload) throws UnreadableEventException {
        var event = envelope(payload);
        var data = event.path("data");
        return new News(new WholeBranch(text(data, "branch"), text(data, "region")), time(event));
    }

    private static JsonNode envelope(String payload) throws UnreadableEventException {
        try {
            return OpenSearchServer.JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("not JSON", e);
        }
    }

    private static Instant time(JsonNode event) throws UnreadableEventException {
        try {
            return Instant.parse(text(event, "time"));
        } catch (DateTimeException e) {
            throw new UnreadableEventException("time is no instant", e);
        }
    }

    private static String text(JsonNode node, String member) throws UnreadableEventException {
        var value = node.path(member);
        if (!value.isTextual()) {
            throw new UnreadableEventException(member + " is missing");
        }
        return value.asText();
    }
}

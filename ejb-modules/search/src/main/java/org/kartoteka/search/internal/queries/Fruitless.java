package org.kartoteka.search.internal.queries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.search.api.SearchAsked;
import org.kartoteka.search.api.TitleFilter;
import org.kartoteka.search.api.Wanted;
import org.kartoteka.search.internal.server.OpenSearchServer;

/**
 * A search without a hit, as an event tells of it.
 *
 * @param event the id of the event
 */
record Fruitless(UUID event, Instant at, String text, boolean narrowed) {

    private static final ObjectReader READER =
            Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * What an event says of a search without a hit; nothing if it tells of something else.
     *
     * @throws IllegalArgumentException if it is no event
     */
    static Optional<Fruitless> of(String payload) {
        try {
            var event = OpenSearchServer.JSON.readTree(payload);
            var data = event.path("data");
            if (!event.path("type").asText().equals(SearchAsked.TYPE)
                    || data.path("hits").asLong(1) > 0) {
                return Optional.empty();
            }
            var wanted = read(data.path("wanted"), Wanted.class);
            boolean narrowed = SearchWords.narrowed(read(data.path("filter"), TitleFilter.class));
            var id = UUID.fromString(event.path("id").asText());
            var at = Instant.parse(event.path("time").asText());
            return SearchWords.of(wanted).map(text -> new Fruitless(id, at, text, narrowed));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("no event of a search", e);
        }
    }

    private static <T> T read(JsonNode node, Class<T> type) throws JsonProcessingException {
        return READER.treeToValue(node, type);
    }
}

package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.kartoteka.search.api.TitleQuery;

/**
 * The requests just as they go to OpenSearch, for whoever compares the way through the application
 * with asking the index directly.
 */
public final class PlainRequests {

    private PlainRequests() {}

    /** The body for a question. */
    public static ObjectNode find(TitleQuery question) {
        return FindRequest.of(question);
    }

    /** The body for a beginning; nothing if it has no word. */
    public static Optional<ObjectNode> suggest(String beginning, int limit) {
        return Words.of(beginning).map(words -> Suggestions.request(words, limit));
    }
}

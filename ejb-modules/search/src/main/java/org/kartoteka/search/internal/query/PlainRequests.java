package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.kartoteka.search.api.TitleQuery;

/**
 * The requests just as they go to OpenSearch for somebody who has not logged in, for whoever
 * compares the way through the application with asking the index directly.
 */
public final class PlainRequests {

    private PlainRequests() {}

    /** The body for the first page of a question. */
    public static ObjectNode find(TitleQuery question) {
        return FindRequest.of(Question.of(question, false), Plan.FIRST, Optional.empty());
    }

    /** The body for a beginning; nothing if it has no word. */
    public static Optional<ObjectNode> suggest(String beginning, int limit) {
        return Suggestions.of(beginning, limit, false).map(Suggestions::request);
    }
}

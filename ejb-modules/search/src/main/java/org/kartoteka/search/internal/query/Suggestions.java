package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import org.kartoteka.search.internal.server.OpenSearchServer;

/**
 * Suggests titles and authors that begin with what was typed. Both come from one request; the list
 * takes them in turn, beginning with the kind whose first has more copies.
 */
final class Suggestions {

    private static final String TITLES = "titleBeginning";
    private static final String AUTHORS = "authorBeginning";

    private record Option(String text, double weight) {}

    private Suggestions() {}

    static ObjectNode request(String beginning, int limit) {
        var body = OpenSearchServer.JSON.createObjectNode();
        body.put("size", 0).put("timeout", "1s");
        body.putArray("_source").add("title");
        var suggest = body.putObject("suggest");
        for (var field : List.of(TITLES, AUTHORS)) {
            suggest.putObject(field)
                    .put("prefix", beginning)
                    .putObject("completion")
                    .put("field", field)
                    .put("size", limit)
                    .put("skip_duplicates", true);
        }
        return body;
    }

    static List<String> of(JsonNode answer, int limit) {
        var titles = options(answer, TITLES);
        var authors = options(answer, AUTHORS);
        boolean authorsFirst = weight(authors) > weight(titles);
        var first = (authorsFirst ? authors : titles).iterator();
        var second = (authorsFirst ? titles : authors).iterator();
        var mixed = new LinkedHashSet<String>();
        while (mixed.size() < limit && (first.hasNext() || second.hasNext())) {
            take(first, mixed);
            if (mixed.size() < limit) {
                take(second, mixed);
            }
        }
        return List.copyOf(mixed);
    }

    private static void take(Iterator<Option> options, LinkedHashSet<String> mixed) {
        if (options.hasNext()) {
            mixed.add(options.next().text());
        }
    }

    private static double weight(List<Option> options) {
        return options.isEmpty() ? -1 : options.get(0).weight();
    }

    /** A title is taken whole from the document, for its suggestion is cut. */
    private static List<Option> options(JsonNode answer, String field) {
        var options = new ArrayList<Option>();
        for (var option : answer.path("suggest").path(field).path(0).path("options")) {
            var text =
                    field.equals(TITLES)
                            ? option.path("_source").path("title").asText()
                            : option.path("text").asText();
            options.add(new Option(text, option.path("_score").asDouble()));
        }
        return options;
    }
}

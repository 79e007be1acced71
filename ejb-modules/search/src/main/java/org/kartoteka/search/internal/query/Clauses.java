package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.kartoteka.search.internal.server.OpenSearchServer;

/**
 * The clauses that requests are made of. Boosts are multiples of a sixteenth, so that sums of them
 * are exact and a page can go on after a score.
 */
final class Clauses {

    private Clauses() {}

    static ObjectNode object() {
        return OpenSearchServer.JSON.createObjectNode();
    }

    static ObjectNode term(String field, String value, double boost) {
        var clause = object();
        clause.putObject("term").putObject(field).put("value", value).put("boost", boost);
        return clause;
    }

    static ObjectNode filter(String field, String value) {
        var clause = object();
        clause.putObject("term").put(field, value);
        return clause;
    }

    static ObjectNode filter(String field, boolean value) {
        var clause = object();
        clause.putObject("term").put(field, value);
        return clause;
    }

    static ObjectNode terms(String field, Collection<String> values, double boost) {
        var clause = object();
        var terms = clause.putObject("terms").put("boost", boost);
        values.forEach(terms.putArray(field)::add);
        return clause;
    }

    /** All the words that the text has, in one of the fields. */
    static ObjectNode words(List<String> fields, String text, double boost) {
        if (fields.size() == 1) {
            return words(fields.get(0), "words", text, boost);
        }
        var clause = object();
        var match = clause.putObject("multi_match").put("query", text);
        fields.forEach(match.putArray("fields")::add);
        match.put("type", "best_fields").put("operator", "and").put("boost", boost);
        match.put("analyzer", "words");
        return clause;
    }

    /** All the words that the text has, in the field. */
    static ObjectNode words(String field, String analyzer, String text, double boost) {
        var clause = object();
        clause.putObject("match")
                .putObject(field)
                .put("query", text)
                .put("operator", "and")
                .put("analyzer", analyzer)
                .put("boost", boost);
        return clause;
    }

    /** As many of the words in as many of the fields as there are; each adds to the score. */
    static ObjectNode more(List<String> fields, String text, double boost) {
        var clause = object();
        var match = clause.putObject("multi_match").put("query", text);
        fields.forEach(match.putArray("fields")::add);
        match.put("type", "most_fields").put("boost", boost);
        return clause;
    }

    static ObjectNode phrase(String field, String analyzer, String text, double boost) {
        var clause = object();
        clause.putObject("match_phrase")
                .putObject(field)
                .put("query", text)
                .put("analyzer", analyzer)
                .put("boost", boost);
        return clause;
    }

    /** The best of several readings. */
    static ObjectNode best(List<ObjectNode> readings) {
        if (readings.size() == 1) {
            return readings.get(0);
        }
        var clause = object();
        readings.forEach(clause.putObject("dis_max").putArray("queries")::add);
        return clause;
    }

    static ObjectNode all(List<ObjectNode> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var clause = object();
        parts.forEach(clause.putObject("bool").putArray("must")::add);
        return clause;
    }

    /** Gives a clause a name by which the hits tell that they match it. */
    static ObjectNode named(ObjectNode clause, String name) {
        var wrapped = object();
        var bool = wrapped.putObject("bool").put("_name", name);
        bool.putArray("must").add(clause);
        return wrapped;
    }

    static ObjectNode nothing() {
        var clause = object();
        clause.putObject("match_none");
        return clause;
    }
}

package org.kartoteka.search.internal.structured;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.kartoteka.search.internal.server.OpenSearchServer;

/** Builds the plain clauses of a request. */
final class Clauses {

    private Clauses() {}

    static ObjectNode everything() {
        var clause = OpenSearchServer.JSON.createObjectNode();
        clause.putObject("match_all");
        return clause;
    }

    static ObjectNode nothing() {
        var clause = OpenSearchServer.JSON.createObjectNode();
        clause.putObject("match_none");
        return clause;
    }

    static ObjectNode term(String field, String value) {
        var clause = OpenSearchServer.JSON.createObjectNode();
        clause.putObject("term").put(field, value);
        return clause;
    }

    /** A clause of one kind of {@code bool}: must, should, must_not or filter. */
    static ObjectNode bool(String kind, List<ObjectNode> clauses) {
        var clause = OpenSearchServer.JSON.createObjectNode();
        clauses.forEach(clause.putObject("bool").putArray(kind)::add);
        return clause;
    }

    /** A condition that decides and does not weigh. */
    static ObjectNode filter(ObjectNode condition) {
        return bool("filter", List.of(condition));
    }
}

package org.kartoteka.search.internal.structured;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.api.SortKey;
import org.kartoteka.search.api.StructuredQuery;
import org.kartoteka.search.api.StructuredQuery.Both;
import org.kartoteka.search.api.StructuredQuery.Either;
import org.kartoteka.search.api.StructuredQuery.Everything;
import org.kartoteka.search.api.StructuredQuery.InLanguage;
import org.kartoteka.search.api.StructuredQuery.WithId;
import org.kartoteka.search.api.StructuredQuery.WithIsbn;
import org.kartoteka.search.api.StructuredQuery.Without;
import org.kartoteka.search.api.StructuredQuery.Words;
import org.kartoteka.search.api.StructuredQuery.Years;
import org.kartoteka.search.internal.index.Fields;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.words.Isbn;

/**
 * The one request that answers a tree. Chains of one kind become one flat clause, because
 * OpenSearch takes long lists but no deep nests.
 */
final class TreeRequest {

    /** OpenSearch itself refuses at 20; words and filters take two more levels. */
    private static final int DEEPEST = 16;

    private static final int MOST_CONDITIONS = 100;

    private int conditions;

    private TreeRequest() {}

    /**
     * The body of the request.
     *
     * @throws RefusedException {@link SearchRefusal#QUERY_TOO_COMPLEX}
     */
    static ObjectNode of(StructuredQuery query, List<SortKey> order, int from, int count) {
        var body = OpenSearchServer.JSON.createObjectNode();
        body.put("from", from).put("size", count);
        body.put("timeout", "2s").put("track_total_hits", true).put("_source", false);
        body.set("query", new TreeRequest().clause(query, 1));
        var sort = body.putArray("sort");
        for (var key : order) {
            sort.add(sorted(key));
        }
        if (order.isEmpty()) {
            sort.addObject().put("_score", "desc");
        }
        sort.addObject().put(Fields.ID, "asc");
        return body;
    }

    private static ObjectNode sorted(SortKey key) {
        var sort = OpenSearchServer.JSON.createObjectNode();
        var direction = key.descending() ? "desc" : "asc";
        switch (key.by()) {
            case RELEVANCE -> sort.put("_score", direction);
            case YEAR -> byValue(sort, Fields.YEAR, direction);
            case TITLE -> byValue(sort, Fields.TITLE_ORDER, direction);
            case AUTHOR -> byValue(sort, Fields.AUTHOR_ORDER, direction);
            case NOVELTY -> sort.put(Fields.ID, direction);
        }
        return sort;
    }

    private static void byValue(ObjectNode sort, String field, String direction) {
        sort.putObject(field).put("order", direction).put("missing", "_last");
    }

    private ObjectNode clause(StructuredQuery query, int depth) {
        if (depth > DEEPEST || ++conditions > MOST_CONDITIONS) {
            throw new RefusedException(SearchRefusal.QUERY_TOO_COMPLEX);
        }
        if (query instanceof Both both) {
            return Clauses.bool("must", all(both, depth));
        }
        if (query instanceof Either either) {
            return Clauses.bool("should", any(either, depth));
        }
        if (query instanceof Without without) {
            return without(without, depth);
        }
        return query instanceof Words words ? WordsClause.of(words) : condition(query);
    }

    private static ObjectNode condition(StructuredQuery query) {
        if (query instanceof Everything) {
            return Clauses.everything();
        }
        if (query instanceof Years years) {
            return Clauses.filter(range(years));
        }
        if (query instanceof WithIsbn isbn) {
            return Isbn.in(isbn.text())
                    .map(digits -> Clauses.filter(Clauses.term(Fields.ISBNS, digits)))
                    .orElseGet(Clauses::nothing);
        }
        if (query instanceof InLanguage language) {
            return Clauses.filter(Clauses.term(Fields.LANGUAGES, language.code()));
        }
        if (query instanceof WithId title) {
            return Clauses.filter(Clauses.term(Fields.ID, title.id().toString()));
        }
        throw new IllegalArgumentException("no condition: " + query);
    }

    private static ObjectNode range(Years years) {
        var clause = OpenSearchServer.JSON.createObjectNode();
        var range = clause.putObject("range").putObject(Fields.YEAR);
        years.from().ifPresent(year -> range.put("gte", year));
        years.to().ifPresent(year -> range.put("lte", year));
        return clause;
    }

    private List<ObjectNode> all(Both both, int depth) {
        var clauses = new ArrayList<ObjectNode>();
        StructuredQuery left = both;
        while (left instanceof Both more) {
            clauses.add(0, clause(more.right(), depth + 1));
            left = more.left();
        }
        clauses.add(0, clause(left, depth + 1));
        return clauses;
    }

    private List<ObjectNode> any(Either either, int depth) {
        var clauses = new ArrayList<ObjectNode>();
        StructuredQuery left = either;
        while (left instanceof Either more) {
            clauses.add(0, clause(more.right(), depth + 1));
            left = more.left();
        }
        clauses.add(0, clause(left, depth + 1));
        return clauses;
    }

    private ObjectNode without(Without without, int depth) {
        var unwanted = new ArrayList<ObjectNode>();
        StructuredQuery left = without;
        while (left instanceof Without more) {
            unwanted.add(0, clause(more.unwanted(), depth + 1));
            left = more.wanted();
        }
        var clause = OpenSearchServer.JSON.createObjectNode();
        var bool = clause.putObject("bool");
        bool.putArray("must").add(clause(left, depth + 1));
        unwanted.forEach(bool.putArray("must_not")::add);
        return clause;
    }
}

package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.kartoteka.search.api.TitleQuery;
import org.kartoteka.search.internal.index.Wording;
import org.kartoteka.search.internal.server.OpenSearchServer;

/**
 * The one request that answers a question: hits, total and facets together. Words must all be
 * found, but each in whatever field it stands; a title that has them in the order asked comes
 * first. Without words the newest titles come first (their ids grow with time).
 */
final class FindRequest {

    /** Which facet counts which field, and how many of its values. */
    record FacetOf(String name, String field, int values) {}

    static final List<FacetOf> FACETS =
            List.of(
                    new FacetOf("author", "authors.facet", 20),
                    new FacetOf("year", "year", 50),
                    new FacetOf("language", "languages", 20),
                    new FacetOf("branch", "branches", 50),
                    new FacetOf("region", "regions", 10),
                    new FacetOf("available", "lendable", 2));

    private static final List<String> FIELDS =
            List.of(
                    "title^4",
                    "authors^4",
                    "remainder^2",
                    "responsibility^2",
                    "subjects^2",
                    "series^1.5",
                    "annotation^0.5",
                    "imprint^0.5");
    private static final List<String> SHOWN =
            List.of(
                    "title",
                    "remainder",
                    "authors",
                    "publisher",
                    "year",
                    "isbns",
                    "languages",
                    "ageMark",
                    "copies",
                    "available",
                    "availableBranches");
    private static final float IN_ORDER_BOOST = 3f;
    private static final float AS_TYPED_BOOST = 5f;

    private final ObjectNode body = OpenSearchServer.JSON.createObjectNode();
    private final TitleQuery question;

    private FindRequest(TitleQuery question) {
        this.question = question;
    }

    /**
     * The body of the request. One hit more than asked for is fetched, to know whether there is a
     * next page.
     *
     * @throws org.kartoteka.kernel.error.RefusedException if the cursor is not one of ours
     */
    static ObjectNode of(TitleQuery question) {
        var request = new FindRequest(question);
        request.page();
        request.query();
        if (question.cursor().isEmpty()) {
            request.facets();
        }
        return request.body;
    }

    private void page() {
        body.put("size", question.limit() + 1);
        body.put("timeout", "2s");
        body.put("track_total_hits", true);
        var shown = body.putArray("_source");
        SHOWN.forEach(shown::add);
        var sort = body.putArray("sort");
        if (scored()) {
            sort.addObject().put("_score", "desc");
            sort.addObject().put("id", "asc");
        } else {
            sort.addObject().put("id", "desc");
        }
        question.cursor()
                .ifPresent(cursor -> body.set("search_after", Cursor.read(cursor, scored())));
    }

    private void query() {
        var query = body.putObject("query").putObject("bool");
        var filter = query.putArray("filter");
        isbn().ifPresentOrElse(isbn -> term(filter, "isbns", isbn), () -> words(query));
        question.author().flatMap(Words::of).ifPresent(author -> author(filter, author));
        question.subject()
                .flatMap(Words::of)
                .ifPresent(subject -> all(filter, "subjects", subject));
        years(filter);
        question.language().ifPresent(language -> term(filter, "languages", language));
        places(filter);
    }

    private void words(ObjectNode query) {
        if (question.text().filter(text -> !text.isBlank()).isEmpty()) {
            return;
        }
        var must = query.putArray("must");
        words().ifPresentOrElse(
                        words -> {
                            var either = must.addObject().putObject("bool").putArray("should");
                            everywhere(either.addObject(), words);
                            inOrder(either.addObject(), words);
                            asTyped(query.putArray("should").addObject(), words);
                        },
                        () -> must.addObject().putObject("match_none"));
    }

    private static void everywhere(ObjectNode clause, String words) {
        var match = clause.putObject("multi_match");
        match.put("query", words).put("type", "cross_fields").put("operator", "and");
        match.put("tie_breaker", 0.2);
        var fields = match.putArray("fields");
        FIELDS.forEach(fields::add);
    }

    /** Small words count here, so that a title of nothing else is found too. */
    private static void inOrder(ObjectNode clause, String words) {
        clause.putObject("match_phrase")
                .putObject("title")
                .put("query", words)
                .put("analyzer", "words")
                .put("boost", IN_ORDER_BOOST);
    }

    /** Stems make one of Толстой and толстый; who typed the former wants it first. */
    private static void asTyped(ObjectNode clause, String words) {
        var match = clause.putObject("multi_match");
        match.put("query", words).put("type", "best_fields").put("boost", AS_TYPED_BOOST);
        match.putArray("fields").add("title.form").add("authors.form");
    }

    private static void author(ArrayNode filter, String author) {
        if (author.contains(",")) {
            term(filter, "authors.name", Wording.name(author));
        } else {
            all(filter, "authors", author);
        }
    }

    private void years(ArrayNode filter) {
        if (question.yearFrom().isPresent() || question.yearTo().isPresent()) {
            var range = filter.addObject().putObject("range").putObject("year");
            question.yearFrom().ifPresent(year -> range.put("gte", year));
            question.yearTo().ifPresent(year -> range.put("lte", year));
        }
    }

    private void places(ArrayNode filter) {
        boolean now = question.available();
        question.branch()
                .ifPresent(code -> term(filter, now ? "availableBranches" : "branches", code));
        question.region()
                .ifPresent(region -> term(filter, now ? "availableRegions" : "regions", region));
        if (now) {
            filter.addObject().putObject("term").put("lendable", true);
        }
    }

    private void facets() {
        var facets = body.putObject("aggs");
        for (var facet : FACETS) {
            facets.putObject(facet.name())
                    .putObject("terms")
                    .put("field", facet.field())
                    .put("size", facet.values());
        }
    }

    private boolean scored() {
        return isbn().isEmpty() && words().isPresent();
    }

    private Optional<String> isbn() {
        return question.text().flatMap(Isbn::in);
    }

    private Optional<String> words() {
        return question.text().flatMap(Words::of);
    }

    private static void term(ArrayNode filter, String field, String value) {
        filter.addObject().putObject("term").put(field, Wording.clean(value));
    }

    private static void all(ArrayNode filter, String field, String words) {
        filter.addObject()
                .putObject("match")
                .putObject(field)
                .put("query", words)
                .put("operator", "and");
    }
}

package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.search.api.TitleFilter;
import org.kartoteka.search.internal.index.Fields;
import org.kartoteka.search.internal.index.Wording;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.words.Scope;
import org.kartoteka.search.internal.words.Wish;
import org.kartoteka.search.internal.words.Wishes;
import org.kartoteka.search.internal.words.Words;

/**
 * The one request that answers a question: hits, total, facets and other spellings together. Words
 * must all be found, but each in whatever field it stands and in whatever reading. Without words
 * the newest titles come first (their ids grow with time).
 */
final class FindRequest {

    /** Which facet counts which field, and how many of its values. */
    record FacetOf(String name, String field, int values) {}

    static final List<FacetOf> FACETS =
            List.of(
                    new FacetOf("genre", Fields.GENRES, 30),
                    new FacetOf("author", Fields.AUTHOR_FACET, 20),
                    new FacetOf("year", Fields.YEAR, 50),
                    new FacetOf("language", Fields.LANGUAGES, 20),
                    new FacetOf("ageMark", Fields.AGE_MARK, 5),
                    new FacetOf("branch", Fields.BRANCHES, 50),
                    new FacetOf("region", Fields.REGIONS, 10),
                    new FacetOf("available", Fields.LENDABLE, 2));

    private static final List<String> SHOWN =
            List.of(
                    Fields.TITLE,
                    Fields.REMAINDER,
                    Fields.AUTHORS,
                    Fields.PUBLISHER,
                    Fields.YEAR,
                    Fields.ISBNS,
                    Fields.LANGUAGES,
                    Fields.GENRES,
                    Fields.AGE_MARK,
                    Fields.COPIES,
                    Fields.AVAILABLE,
                    Fields.AVAILABLE_BRANCHES,
                    Fields.READING_ROOMS,
                    Fields.ALL_OUT_BRANCHES);
    private static final double PHRASE = 4;
    private static final double MOST_WORDS = 0.6;

    private final ObjectNode body = OpenSearchServer.JSON.createObjectNode();
    private final Question question;
    private final Plan plan;
    private final Readings readings;

    private FindRequest(Question question, Plan plan) {
        this.question = question;
        this.plan = plan;
        this.readings = new Readings(plan, question.words());
    }

    /**
     * The body of the request. One hit more than asked for is fetched, to know whether there is a
     * next page.
     */
    static ObjectNode of(Question question, Plan plan, Optional<ArrayNode> after) {
        var request = new FindRequest(question, plan);
        request.page();
        after.ifPresent(values -> request.body.set("search_after", values));
        request.query();
        if (after.isEmpty()) {
            request.facets();
            if (plan.equals(Plan.FIRST)) {
                Spelling.ask(request.body, question, 1);
            }
        }
        return request.body;
    }

    /** Only other spellings, looked for more thoroughly. */
    static ObjectNode spellings(Question question) {
        var body = OpenSearchServer.JSON.createObjectNode();
        body.put("size", 0).put("timeout", "1s");
        Spelling.ask(body, question, 0);
        return body;
    }

    static List<Sorting.Key> keys(Question question) {
        return Sorting.keys(question.asked().order(), question.isScored());
    }

    private void page() {
        body.put("size", question.asked().limit() + 1);
        body.put("timeout", "2s");
        body.put("track_total_hits", true);
        var shown = body.putArray("_source");
        SHOWN.forEach(shown::add);
        Sorting.put(keys(question), body.putArray("sort"));
    }

    private void query() {
        var query = body.putObject("query").putObject("bool");
        var filter = query.putArray("filter");
        if (question.isEmptyTalk()) {
            filter.add(Clauses.nothing());
        }
        wishes(query, filter);
        filter(filter);
        if (!question.adults()) {
            query.putArray("must_not").add(Clauses.filter(Fields.ADULTS_ONLY, true));
        }
    }

    private void wishes(ObjectNode query, ArrayNode filter) {
        var wanted = new ArrayList<ObjectNode>();
        for (var wish : question.wishes()) {
            if (wish instanceof Wish.Exact exact) {
                wanted.add(phrase(exact));
            } else if (wish instanceof Wish.Heading heading) {
                filter.add(heading(heading));
            } else if (wish instanceof Wish.Number number) {
                filter.add(Clauses.filter(Fields.ISBNS, number.isbn()));
            }
        }
        var words = words();
        if (!plan.isPartial()) {
            wanted.addAll(words);
        } else if (!words.isEmpty()) {
            wanted.add(most(words));
        }
        if (!wanted.isEmpty()) {
            wanted.forEach(query.putArray("must")::add);
            Ranking.of(question, plan).forEach(query.putArray("should")::add);
        }
    }

    /** Small words are not insisted on, unless there are no others. */
    private List<ObjectNode> words() {
        var chunks = question.chunks();
        var telling = chunks.stream().filter(chunk -> !chunk.isSmall()).toList();
        boolean onlySmall = telling.isEmpty() && question.wishes().size() == chunks.size();
        return (onlySmall ? chunks : telling).stream().map(readings::of).toList();
    }

    private static ObjectNode most(List<ObjectNode> words) {
        var clause = Clauses.object();
        var bool = clause.putObject("bool");
        words.forEach(bool.putArray("should")::add);
        bool.put("minimum_should_match", (int) Math.round(words.size() * MOST_WORDS));
        return clause;
    }

    private static ObjectNode phrase(Wish.Exact exact) {
        var fields = ScopeFields.of(exact.scope());
        return Clauses.phrase(fields.phrase(), fields.phraseAnalyzer(), exact.text(), PHRASE);
    }

    /** A heading that no record has may still be a name. */
    private ObjectNode heading(Wish.Heading heading) {
        if (plan.equals(Plan.FIRST)) {
            return Clauses.filter(Fields.AUTHOR_NAME, heading.name());
        }
        return Clauses.all(
                Wishes.in(Scope.AUTHOR, heading.name()).stream()
                        .map(Wish.Chunk.class::cast)
                        .map(new Readings(plan, words(heading))::of)
                        .toList());
    }

    private static List<String> words(Wish.Heading heading) {
        return Words.in(heading.name());
    }

    private void filter(ArrayNode filter) {
        TitleFilter wanted = question.asked().filter();
        wanted.genre().ifPresent(genre -> filter.add(Clauses.filter(Fields.GENRES, genre.code())));
        wanted.language().ifPresent(code -> filter.add(term(Fields.LANGUAGES, code)));
        wanted.ageMark().ifPresent(mark -> filter.add(term(Fields.AGE_MARK, mark)));
        years(filter, wanted);
        boolean now = wanted.available();
        wanted.branch()
                .map(code -> term(now ? Fields.AVAILABLE_BRANCHES : Fields.BRANCHES, code))
                .ifPresent(filter::add);
        wanted.region()
                .map(region -> term(now ? Fields.AVAILABLE_REGIONS : Fields.REGIONS, region))
                .ifPresent(filter::add);
        if (now) {
            filter.add(Clauses.filter(Fields.LENDABLE, true));
        }
    }

    private static void years(ArrayNode filter, TitleFilter wanted) {
        if (wanted.yearFrom().isPresent() || wanted.yearTo().isPresent()) {
            var range = filter.addObject().putObject("range").putObject(Fields.YEAR);
            wanted.yearFrom().ifPresent(year -> range.put("gte", year));
            wanted.yearTo().ifPresent(year -> range.put("lte", year));
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

    private static ObjectNode term(String field, String value) {
        return Clauses.filter(field, Wording.clean(value));
    }
}

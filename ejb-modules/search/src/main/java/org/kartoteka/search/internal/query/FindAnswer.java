package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.search.api.Facet;
import org.kartoteka.search.api.Reading;
import org.kartoteka.search.api.Reading.Reason;
import org.kartoteka.search.api.SearchPage;
import org.kartoteka.search.api.TitleHit;
import org.kartoteka.search.api.TitleHit.Way;
import org.kartoteka.search.api.TitleHit.Way.Kind;
import org.kartoteka.search.internal.index.Fields;
import org.kartoteka.search.internal.words.Layout;
import org.kartoteka.search.internal.words.SmallWords;
import org.kartoteka.search.internal.words.Wish.Chunk;

/** Reads the answer to a {@link FindRequest}. */
final class FindAnswer {

    private static final int FEW = 10;

    private final Question question;
    private final Plan plan;

    FindAnswer(Question question, Plan plan) {
        this.question = question;
        this.plan = plan;
    }

    static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong();
    }

    SearchPage page(JsonNode answer) {
        int limit = question.asked().limit();
        var hits = answer.path("hits").path("hits");
        int shown = Math.min(hits.size(), limit);
        var items = new ArrayList<TitleHit>(shown);
        for (int i = 0; i < shown; i++) {
            items.add(hit(hits.get(i)));
        }
        Optional<String> next =
                hits.size() > limit
                        ? Optional.of(Cursor.after(hits.get(limit - 1), plan))
                        : Optional.empty();
        long total = total(answer);
        boolean offers = plan.equals(Plan.FIRST) && total > 0 && total < FEW;
        return new SearchPage(
                total,
                items,
                facets(answer.path("aggregations")),
                next,
                reading(hits),
                offers ? Spelling.offers(question, answer) : List.of());
    }

    private Optional<Reading> reading(JsonNode hits) {
        if (plan.isPartial()) {
            return Optional.of(new Reading(Reason.PARTIAL, Optional.empty()));
        }
        var names = new ArrayList<String>();
        hits.path(0).path("matched_queries").forEach(name -> names.add(name.asText()));
        if (plan.step() == Plan.Step.SPELLING) {
            return Optional.of(new Reading(Reason.SPELLING, replaced(names)));
        }
        return question.chunks().stream().anyMatch(chunk -> isSwitched(chunk, names))
                ? Optional.of(new Reading(Reason.LAYOUT, replaced(names)))
                : Optional.empty();
    }

    /** The first hit has the chunk in the other layout, and does not have it as typed. */
    private static boolean isSwitched(Chunk chunk, List<String> names) {
        var typed = Readings.TYPED + chunk.typed() + Readings.BETWEEN;
        return !names.contains(typed)
                && chunk.layouts().stream().anyMatch(other -> names.contains(layout(chunk, other)));
    }

    private static String layout(Chunk chunk, String other) {
        return Readings.LAYOUT + chunk.typed() + Readings.BETWEEN + other;
    }

    /** The text as the first hit matches it. */
    private Optional<String> replaced(List<String> names) {
        var text = question.asked().wanted().text().orElse("");
        var other = text;
        for (var chunk : question.chunks()) {
            if (isSwitched(chunk, names)) {
                other = Question.replaced(other, chunk.typed(), switched(chunk, names));
            } else if (names.stream().anyMatch(name -> name.startsWith(Readings.LAYOUT))) {
                other = Question.replaced(other, chunk.typed(), small(chunk.typed()));
            }
        }
        for (var word : question.spellable()) {
            var key = Readings.SPELLING + word + Readings.BETWEEN;
            for (var spelling : plan.spellings(word)) {
                if (names.contains(key + spelling)) {
                    other = Question.replaced(other, word, spelling);
                    break;
                }
            }
        }
        return other.equals(text) ? Optional.empty() : Optional.of(other);
    }

    private static String switched(Chunk chunk, List<String> names) {
        return chunk.layouts().stream()
                .filter(other -> names.contains(layout(chunk, other)))
                .findFirst()
                .orElseGet(chunk::typed);
    }

    /** Too short to be looked for in the other layout, but read in it beside the others. */
    private static String small(String typed) {
        var other = Layout.switched(typed);
        return SmallWords.has(other) && !SmallWords.has(typed) ? other : typed;
    }

    private static TitleHit hit(JsonNode hit) {
        var title = hit.path("_source");
        return new TitleHit(
                UUID.fromString(hit.path("_id").asText()),
                title.path(Fields.TITLE).asText(),
                text(title, Fields.REMAINDER),
                texts(title, Fields.AUTHORS),
                text(title, Fields.PUBLISHER),
                title.has(Fields.YEAR)
                        ? Optional.of(title.get(Fields.YEAR).asInt())
                        : Optional.empty(),
                texts(title, Fields.ISBNS),
                texts(title, Fields.LANGUAGES),
                texts(title, Fields.GENRES),
                text(title, Fields.AGE_MARK),
                title.path(Fields.COPIES).asInt(),
                title.path(Fields.AVAILABLE).asInt(),
                texts(title, Fields.AVAILABLE_BRANCHES),
                ways(title));
    }

    private static List<Way> ways(JsonNode title) {
        var ways = new ArrayList<Way>();
        way(Kind.ON_SHELF, texts(title, Fields.AVAILABLE_BRANCHES), ways);
        way(Kind.READING_ROOM, texts(title, Fields.READING_ROOMS), ways);
        way(Kind.RESERVE, texts(title, Fields.ALL_OUT_BRANCHES), ways);
        return ways;
    }

    private static void way(Kind kind, List<String> branches, List<Way> ways) {
        if (!branches.isEmpty()) {
            ways.add(new Way(kind, branches));
        }
    }

    private static List<Facet> facets(JsonNode counts) {
        if (counts.isMissingNode()) {
            return List.of();
        }
        return FindRequest.FACETS.stream()
                .map(facet -> new Facet(facet.name(), values(counts.path(facet.name()))))
                .toList();
    }

    private static List<Facet.Value> values(JsonNode count) {
        var values = new ArrayList<Facet.Value>();
        for (var bucket : count.path("buckets")) {
            var name = bucket.has("key_as_string") ? "key_as_string" : "key";
            values.add(
                    new Facet.Value(bucket.get(name).asText(), bucket.get("doc_count").asLong()));
        }
        return values;
    }

    private static Optional<String> text(JsonNode title, String field) {
        return title.has(field) ? Optional.of(title.get(field).asText()) : Optional.empty();
    }

    private static List<String> texts(JsonNode title, String field) {
        var texts = new ArrayList<String>();
        title.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

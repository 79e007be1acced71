package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.search.api.Facet;
import org.kartoteka.search.api.SearchPage;
import org.kartoteka.search.api.TitleHit;

/** Reads the answer to a {@link FindRequest}. */
final class FindAnswer {

    private FindAnswer() {}

    static SearchPage page(JsonNode answer, int limit) {
        var hits = answer.path("hits").path("hits");
        int shown = Math.min(hits.size(), limit);
        var items = new ArrayList<TitleHit>(shown);
        for (int i = 0; i < shown; i++) {
            items.add(hit(hits.get(i)));
        }
        Optional<String> next =
                hits.size() > limit
                        ? Optional.of(Cursor.after(hits.get(limit - 1)))
                        : Optional.empty();
        long total = answer.path("hits").path("total").path("value").asLong();
        return new SearchPage(total, items, facets(answer.path("aggregations")), next);
    }

    private static TitleHit hit(JsonNode hit) {
        var title = hit.path("_source");
        return new TitleHit(
                UUID.fromString(hit.path("_id").asText()),
                title.path("title").asText(),
                text(title, "remainder"),
                texts(title, "authors"),
                text(title, "publisher"),
                title.has("year") ? Optional.of(title.get("year").asInt()) : Optional.empty(),
                texts(title, "isbns"),
                texts(title, "languages"),
                text(title, "ageMark"),
                title.path("copies").asInt(),
                title.path("available").asInt(),
                texts(title, "availableBranches"));
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

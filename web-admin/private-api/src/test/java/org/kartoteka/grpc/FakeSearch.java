package org.kartoteka.grpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kartoteka.search.api.CatalogueSearch;
import org.kartoteka.search.api.Facet;
import org.kartoteka.search.api.SearchPage;
import org.kartoteka.search.api.TitleHit;
import org.kartoteka.search.api.TitleQuery;

/** A search that notes what it is asked and answers as told. */
final class FakeSearch implements CatalogueSearch {

    static final UUID FOUND = UUID.fromString("0f4f9a0e-7a51-4a3f-9d0e-0c8f4e9f3c11");

    final List<TitleQuery> asked = new ArrayList<>();
    Supplier<SearchPage> answer = FakeSearch::onePage;

    private static SearchPage onePage() {
        var hit =
                new TitleHit(
                        FOUND,
                        "Хождение за три моря",
                        Optional.empty(),
                        List.of("Никитин, А."),
                        Optional.of("Наука"),
                        Optional.of(1986),
                        List.of("9785020000001"),
                        List.of("rus"),
                        List.of("geography"),
                        Optional.of("12+"),
                        3,
                        1,
                        List.of("TVR-1"),
                        List.of());
        var facets = List.of(new Facet("language", List.of(new Facet.Value("rus", 1))));
        return page(List.of(hit), facets, Optional.of("further"));
    }

    static SearchPage page(List<TitleHit> hits, List<Facet> facets, Optional<String> next) {
        return new SearchPage(hits.size(), hits, facets, next, Optional.empty(), List.of());
    }

    @Override
    public SearchPage find(TitleQuery query) {
        asked.add(query);
        return answer.get();
    }

    @Override
    public List<String> suggest(String beginning, int limit) {
        return List.of(beginning + limit);
    }

    @Override
    public boolean answers() {
        return true;
    }
}

package org.kartoteka.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.grpc.search.v1.FindRequest;
import org.kartoteka.grpc.search.v1.SearchGrpc;
import org.kartoteka.grpc.search.v1.SuggestRequest;
import org.kartoteka.search.api.HitOrder;
import org.kartoteka.search.api.TitleFilter;
import org.kartoteka.search.api.TitleQuery;
import org.kartoteka.search.api.Wanted;

/** The messages of search.v1, there and back. */
class SearchServiceTest {

    private final FakeSearch door = new FakeSearch();
    private InProcess server;
    private SearchGrpc.SearchBlockingStub search;

    @BeforeEach
    void open() throws IOException {
        server = new InProcess(List.of(new SearchService(door)), List.of());
        search = SearchGrpc.newBlockingStub(server.with());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatIsNotSaidIsNotAskedFor() {
        search.find(FindRequest.getDefaultInstance());

        assertThat(door.asked)
                .containsExactly(
                        new TitleQuery(
                                Wanted.ANYTHING,
                                TitleFilter.NONE,
                                HitOrder.RELEVANCE,
                                Optional.empty(),
                                20));
    }

    @Test
    void everyFilterGetsToTheDoor() {
        search.find(
                FindRequest.newBuilder()
                        .setText("море")
                        .setAuthor("Никитин, А.")
                        .setSubject("путешествия")
                        .setYearFrom(1980)
                        .setYearTo(0)
                        .setLanguage("rus")
                        .setRegion("central")
                        .setBranch("TVR-1")
                        .setAvailable(true)
                        .setCursor("here")
                        .setLimit(7)
                        .build());

        assertThat(door.asked)
                .containsExactly(
                        new TitleQuery(
                                new Wanted(
                                        Optional.of("море"),
                                        Optional.empty(),
                                        Optional.of("Никитин, А."),
                                        Optional.of("путешествия"),
                                        Optional.empty(),
                                        Optional.empty()),
                                new TitleFilter(
                                        Optional.empty(),
                                        Optional.of(1980),
                                        Optional.of(0),
                                        Optional.of("rus"),
                                        Optional.empty(),
                                        Optional.of("central"),
                                        Optional.of("TVR-1"),
                                        true),
                                HitOrder.RELEVANCE,
                                Optional.of("here"),
                                7));
    }

    @Test
    void aPageIsToldWhole() {
        var page = search.find(FindRequest.getDefaultInstance());

        assertThat(page.getTotal()).isOne();
        assertThat(page.getNextCursor()).isEqualTo("further");
        var facet = page.getFacets(0);
        assertThat(facet.getName()).isEqualTo("language");
        assertThat(facet.getValues(0).getValue()).isEqualTo("rus");
        assertThat(facet.getValues(0).getCount()).isOne();
        var hit = page.getItems(0);
        assertThat(hit.getId()).isEqualTo(FakeSearch.FOUND.toString());
        assertThat(hit.getTitle()).isEqualTo("Хождение за три моря");
        assertThat(hit.hasRemainder()).isFalse();
        assertThat(hit.getAuthorsList()).containsExactly("Никитин, А.");
        assertThat(hit.getPublisher()).isEqualTo("Наука");
        assertThat(hit.getYear()).isEqualTo(1986);
        assertThat(hit.getIsbnsList()).containsExactly("9785020000001");
        assertThat(hit.getLanguagesList()).containsExactly("rus");
        assertThat(hit.getAgeMark()).isEqualTo("12+");
        assertThat(hit.getCopies()).isEqualTo(3);
        assertThat(hit.getAvailable()).isOne();
        assertThat(hit.getBranchesList()).containsExactly("TVR-1");
    }

    @Test
    void theLastPageHasNoCursor() {
        door.answer = () -> FakeSearch.page(List.of(), List.of(), Optional.empty());

        assertThat(search.find(FindRequest.getDefaultInstance()).hasNextCursor()).isFalse();
    }

    @Test
    void suggestionsAreTwentyUnlessSaidOtherwise() {
        var beginning = SuggestRequest.newBuilder().setBeginning("мор");

        assertThat(search.suggest(beginning.build()).getItemsList()).containsExactly("мор20");
        assertThat(search.suggest(beginning.setLimit(3).build()).getItemsList())
                .containsExactly("мор3");
    }
}

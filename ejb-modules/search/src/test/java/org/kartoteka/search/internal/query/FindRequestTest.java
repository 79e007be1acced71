package org.kartoteka.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kartoteka.search.internal.server.OpenSearchServer;

class FindRequestTest {

    @Test
    void allWordsMustBeFoundButEachInAnyField() throws Exception {
        var request = FindRequest.of(AQuestion.of("толстой война").asked());

        var everywhere = request.at("/query/bool/must/0/bool/should/0/multi_match");
        assertThat(everywhere.path("query").asText()).isEqualTo("толстой война");
        assertThat(everywhere.path("type").asText()).isEqualTo("cross_fields");
        assertThat(everywhere.path("operator").asText()).isEqualTo("and");
        assertThat(everywhere.path("fields"))
                .extracting(JsonNode::asText)
                .contains("title^4", "authors^4");
    }

    @Test
    void anIsbnIsLookedUpAndNotSearchedAsWords() throws Exception {
        var request = FindRequest.of(AQuestion.of("978-5-17-087888-8").asked());

        assertThat(request.path("query"))
                .isEqualTo(json("{'bool':{'filter':[{'term':{'isbns':'9785170878888'}}]}}"));
    }

    @Test
    void withoutWordsTheNewestComeFirst() throws Exception {
        var request = FindRequest.of(AQuestion.ofNothing().asked());

        assertThat(request.path("sort")).isEqualTo(json("[{'id':'desc'}]"));
        assertThat(request.path("query")).isEqualTo(json("{'bool':{'filter':[]}}"));
    }

    @Test
    void aTextWithoutAWordFindsNothing() throws Exception {
        var request = FindRequest.of(AQuestion.of("?!").asked());

        assertThat(request.at("/query/bool/must/0")).isEqualTo(json("{'match_none':{}}"));
    }

    @Test
    void availableInABranchMeansAvailableThere() throws Exception {
        var request = FindRequest.of(AQuestion.ofNothing().in("NSK-1").availableNow().asked());

        assertThat(request.at("/query/bool/filter"))
                .isEqualTo(
                        json(
                                "[{'term':{'availableBranches':'NSK-1'}},{'term':{'lendable':true}}]"));
    }

    @Test
    void aHeadingMeansJustThisAuthorAndWordsMeanEveryoneNamedSo() throws Exception {
        var heading = FindRequest.of(AQuestion.ofNothing().by("Толстой, Л.Н.").asked());
        var words = FindRequest.of(AQuestion.ofNothing().by("толстой").asked());

        assertThat(heading.at("/query/bool/filter/0/term/authors.name").asText())
                .isEqualTo("Толстой, Л. Н");
        assertThat(words.at("/query/bool/filter/0/match/authors/query").asText())
                .isEqualTo("толстой");
    }

    @Test
    void yearsAreARangeThatMayBeOpen() throws Exception {
        var request = FindRequest.of(AQuestion.ofNothing().years(1990, 2000).asked());

        assertThat(request.at("/query/bool/filter/0"))
                .isEqualTo(json("{'range':{'year':{'gte':1990,'lte':2000}}}"));
    }

    @Test
    void facetsComeWithTheFirstPageOnly() throws Exception {
        var cursor =
                Base64.getUrlEncoder()
                        .encodeToString("[\"018f6d5e-0000-7000-8000-000000000001\"]".getBytes());

        var first = FindRequest.of(AQuestion.ofNothing().asked());
        var second = FindRequest.of(AQuestion.ofNothing().after(cursor).asked());

        assertThat(first.path("aggs").size()).isEqualTo(FindRequest.FACETS.size());
        assertThat(second.has("aggs")).isFalse();
        assertThat(second.path("search_after"))
                .isEqualTo(json("['018f6d5e-0000-7000-8000-000000000001']"));
    }

    @Test
    void oneHitMoreIsFetchedToKnowWhetherThereIsANextPage() {
        assertThat(FindRequest.of(AQuestion.ofNothing().limit(20).asked()).path("size").asInt())
                .isEqualTo(21);
    }

    @Test
    void noMoreThanThirtyTwoWordsAreAsked() {
        var words = String.join("-", IntStream.range(0, 100).mapToObj(i -> "w" + i).toList());

        var asked = Words.of(words).orElseThrow();

        assertThat(asked).startsWith("w0-w1-").endsWith("-w31");
    }

    @Test
    void brokenCharactersAreTakenOut() {
        assertThat(Words.of("вой\uD800на\u0000 и мир")).contains("вой на и мир");
    }

    private static JsonNode json(String text) throws Exception {
        return OpenSearchServer.JSON.readTree(text.replace('\'', '"'));
    }
}

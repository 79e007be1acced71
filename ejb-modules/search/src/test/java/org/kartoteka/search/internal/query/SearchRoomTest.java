package org.kartoteka.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.Facet;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.internal.server.OpenSearchInMemory;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.RegistryInMemory;

class SearchRoomTest {

    private static final String ONE = "018f6d5e-0000-7000-8000-000000000001";
    private static final String TWO = "018f6d5e-0000-7000-8000-000000000002";

    private final RegistryInMemory registry = new RegistryInMemory();
    private final SearchRoom room = new SearchRoom();
    private OpenSearchInMemory there;
    private OpenSearchServer server;

    @BeforeEach
    void open() throws IOException {
        there = new OpenSearchInMemory();
        server = new OpenSearchServer(there.settings());
        server.open();
        room.questions = new Questions();
        room.questions.server = server;
        room.registry = registry.registry();
    }

    @AfterEach
    void close() {
        server.close();
        there.close();
    }

    @Test
    void hitsTotalFacetsAndTheNextPageComeFromOneRequest() {
        there.answerSearches(200, twoHits());

        var page = room.find(AQuestion.of("мир").limit(1).asked());

        assertThat(there.searches()).hasSize(1);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).hasSize(1);
        assertThat(page.items().get(0).title()).isEqualTo("Война и мир");
        assertThat(page.items().get(0).branches()).containsExactly("NSK-1");
        assertThat(page.facets())
                .contains(new Facet("author", List.of(new Facet.Value("Толстой, Л. Н.", 2))))
                .contains(new Facet("available", List.of(new Facet.Value("true", 1))));
        assertThat(page.next()).isPresent();
    }

    @Test
    void theNextPageStartsAfterTheLastHitShown() {
        there.answerSearches(200, twoHits());
        var first = room.find(AQuestion.of("мир").limit(1).asked());

        room.find(AQuestion.of("мир").limit(1).after(first.next().orElseThrow()).asked());

        assertThat(there.searches().get(1).path("search_after").toString())
                .isEqualTo("[2.5,\"" + ONE + "\"]");
    }

    @Test
    void theLastPageHasNoNext() {
        there.answerSearches(200, twoHits());

        assertThat(room.find(AQuestion.of("мир").limit(2).asked()).next()).isEmpty();
    }

    @Test
    void aServerThatFailsIsARefusalAndNotAnException() {
        there.answerSearches(200, twoHits());
        there.failNext(1);

        assertRefused(() -> room.find(AQuestion.of("мир").asked()), SearchRefusal.SEARCH_SILENT);

        assertThat(registry.counted("kartoteka_search_silent")).isEqualTo(1);
    }

    @Test
    void aServerThatIsGoneIsARefusal() {
        there.close();

        assertRefused(() -> room.suggest("вой", 5), SearchRefusal.SEARCH_SILENT);
        assertThat(room.answers()).isFalse();
    }

    @Test
    void anIndexThatIsNotThereYetIsARefusal() {
        there.answerSearches(404, "{\"error\":{\"type\":\"index_not_found_exception\"}}");

        assertRefused(() -> room.find(AQuestion.of("мир").asked()), SearchRefusal.SEARCH_SILENT);
    }

    @Test
    void anAnswerFromPartOfTheShardsIsNoAnswer() {
        there.answerSearches(200, "{\"timed_out\":true}");
        assertRefused(() -> room.find(AQuestion.of("мир").asked()), SearchRefusal.SEARCH_SILENT);

        there.answerSearches(200, "{\"_shards\":{\"failed\":1}}");
        assertRefused(() -> room.find(AQuestion.of("мир").asked()), SearchRefusal.SEARCH_SILENT);
    }

    @Test
    void anOpenCircuitIsARefusal() {
        room.questions =
                new Questions() {
                    @Override
                    public JsonNode ask(ObjectNode request, String preference) {
                        throw new CircuitBreakerOpenException();
                    }
                };

        assertRefused(() -> room.find(AQuestion.of("мир").asked()), SearchRefusal.SEARCH_SILENT);
    }

    @Test
    void questionsOutOfBoundsAreRefusedBeforeTheServerIsAsked() {
        assertRefused(
                () -> room.find(AQuestion.of("я".repeat(501)).asked()),
                SearchRefusal.QUERY_TOO_LONG);
        assertRefused(
                () -> room.find(AQuestion.of("мир").limit(101).asked()),
                SearchRefusal.LIMIT_OUT_OF_RANGE);
        assertRefused(
                () -> room.find(AQuestion.of("мир").years(2000, 1990).asked()),
                SearchRefusal.YEARS_REVERSED);
        assertRefused(() -> room.suggest("вой", 0), SearchRefusal.LIMIT_OUT_OF_RANGE);
        assertThat(there.searches()).isEmpty();
    }

    @Test
    void suggestionsTakeTitlesAndAuthorsInTurn() {
        there.answerSearches(
                200,
                """
                {"suggest":{
                 "titleBeginning":[{"options":[
                   {"text":"Толстый и тонк","_score":2,"_source":{"title":"Толстый и тонкий"}},
                   {"text":"Толстые тетради","_score":1,"_source":{"title":"Толстые тетради"}}]}],
                 "authorBeginning":[{"options":[
                   {"text":"Толстой, Л. Н.","_score":9,"_source":{"title":"Война и мир"}}]}]}}
                """);

        assertThat(room.suggest("толст", 5))
                .containsExactly("Толстой, Л. Н.", "Толстый и тонкий", "Толстые тетради");
        assertThat(room.suggest("толст", 2)).containsExactly("Толстой, Л. Н.", "Толстый и тонкий");
    }

    @Test
    void nothingTypedSuggestsNothingAndAsksNobody() {
        assertThat(room.suggest("  ", 5)).isEmpty();
        assertThat(there.searches()).isEmpty();
    }

    private static String twoHits() {
        return """
               {"hits":{"total":{"value":2},"hits":[
                 {"_id":"%s","sort":[2.5,"%s"],"_source":
                   {"title":"Война и мир","authors":["Толстой, Л. Н."],"year":1982,"copies":3,
                    "available":1,"availableBranches":["NSK-1"]}},
                 {"_id":"%s","sort":[1.5,"%s"],"_source":{"title":"Мир"}}]},
                "aggregations":{"author":{"buckets":[{"key":"Толстой, Л. Н.","doc_count":2}]},
                 "available":{"buckets":[{"key":1,"key_as_string":"true","doc_count":1}]}}}
               """
                .formatted(ONE, ONE, TWO, TWO);
    }

    private static void assertRefused(ThrowingCallable act, SearchRefusal why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}

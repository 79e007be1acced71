package org.kartoteka.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.Facet;
import org.kartoteka.search.api.Reading;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.api.TitleHit.Way;
import org.kartoteka.search.internal.index.CatalogueInMemory;
import org.kartoteka.search.internal.server.OpenSearchInMemory;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.RegistryInMemory;

class SearchRoomTest {

    private static final String ONE = "018f6d5e-0000-7000-8000-000000000001";
    private static final String TWO = "018f6d5e-0000-7000-8000-000000000002";

    private final RegistryInMemory registry = new RegistryInMemory();
    private final SearchRoom room = new SearchRoom();
    private final CatalogueInMemory catalogue = new CatalogueInMemory();
    private final GateByHand gate = new GateByHand();
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
        room.gate = gate;
        room.bounds = new Bounds();
        room.bounds.network = catalogue.network();
        catalogue.branch("NSK-1", "siberia");
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
                .isEqualTo("[2.5,3,1982,\"" + ONE + "\"]");
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
    void valuesThatAreNotThereAreRefusedByName() {
        assertRefused(
                () -> room.find(AQuestion.ofNothing().in("NIL-1").asked()),
                SearchRefusal.BRANCH_UNKNOWN);
        assertRefused(
                () -> room.find(AQuestion.ofNothing().region("atlantis").asked()),
                SearchRefusal.REGION_UNKNOWN);
        assertRefused(
                () -> room.find(AQuestion.ofNothing().language("xyz").asked()),
                SearchRefusal.LANGUAGE_UNKNOWN);
        assertRefused(
                () -> room.find(AQuestion.ofNothing().ageMark("17+").asked()),
                SearchRefusal.AGE_MARK_UNKNOWN);
        assertRefused(
                () -> room.find(AQuestion.ofNothing().isbn("5-7443-0043-1").asked()),
                SearchRefusal.ISBN_MALFORMED);
        assertThat(there.searches()).isEmpty();
    }

    @Test
    void languagesGoByEitherListOfTheirCodes() {
        there.answerSearches(200, twoHits());

        for (var code : List.of("rus", "ger", "deu", "udm", "chu", "mul")) {
            assertThat(room.find(AQuestion.ofNothing().language(code).asked()).total())
                    .isEqualTo(2);
        }
    }

    @Test
    void theGateDecidesWhetherWhatIsForAdultsIsAskedFor() {
        there.answerSearches(200, twoHits());
        room.find(AQuestion.of("мир").asked());
        room.suggest("ми", 5);
        gate.open = true;
        room.find(AQuestion.of("мир").asked());
        room.suggest("ми", 5);

        var asked = there.searches();
        assertThat(asked.get(0).toString()).contains("adultsOnly");
        assertThat(asked.get(1).toString()).contains("everybody").doesNotContain("adults");
        assertThat(asked.get(3).toString()).doesNotContain("adultsOnly");
        assertThat(asked.get(4).toString()).contains("everybody").contains("adults");
    }

    @Test
    void aSilentRegisterOfReadersDoesNotStopTheSearch() {
        there.answerSearches(200, twoHits());
        gate.silent = true;

        assertThat(room.find(AQuestion.of("мир").asked()).total()).isEqualTo(2);
        assertThat(there.searches().get(0).toString()).contains("adultsOnly");
    }

    @Test
    void whereNothingHasTheWordsOtherSpellingsAreTriedAndSaid() {
        there.answerSearches(200, nothingBut("интелект", "интеллект", 9));
        there.answerSearches(200, oneHitBy("spelling:интелект=>интеллект"));

        var page = room.find(AQuestion.of("Мой интелект").asked());

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.reading())
                .contains(new Reading(Reading.Reason.SPELLING, Optional.of("Мой интеллект")));
    }

    @Test
    void wordsWithoutAnotherSpellingAreLookedUpMoreThoroughlyAndWhatWasTakenIsTold() {
        there.answerSearches(200, nothingBut("интелект", "интеллект", 9));
        there.answerSearches(200, nothingBut("савременный", "современный", 9));
        there.answerSearches(
                200, oneHitBy("spelling:Интелект=>интеллект", "spelling:савременный=>современный"));

        var page = room.find(AQuestion.of("Интелект, савременный").asked());

        assertThat(page.reading().flatMap(Reading::text)).contains("интеллект, современный");
        assertThat(there.searches()).hasSize(3);
        assertThat(there.searches().get(1).at("/suggest/words/term/prefix_length").asInt())
                .isZero();
    }

    @Test
    void whereNoSpellingHelpsMostOfTheWordsAreEnough() {
        there.answerSearches(200, "{}");
        there.answerSearches(200, "{}");
        there.answerSearches(200, twoHits());

        var page = room.find(AQuestion.of("солидарность поколений учебник").asked());

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.reading()).contains(new Reading(Reading.Reason.PARTIAL, Optional.empty()));
    }

    @Test
    void theOtherLayoutIsToldWhereOnlyItFinds() {
        there.answerSearches(200, oneHitBy("layout:Djqyf=>война"));

        var page = room.find(AQuestion.of("Djqyf b vbh").asked());

        assertThat(page.reading())
                .contains(new Reading(Reading.Reason.LAYOUT, Optional.of("война и vbh")));
    }

    @Test
    void aFarMoreCommonSpellingIsOfferedBesideTheHits() {
        there.answerSearches(
                200,
                """
                {"hits":{"total":{"value":1},"hits":[]},"suggest":{"words":[
                  {"text":"достаевский","options":[{"text":"достоевский","freq":40}]},
                  {"text":"романа","options":[{"text":"романы","freq":90}]}]}}
                """);

        assertThat(room.find(AQuestion.of("Достаевский романа").asked()).didYouMean())
                .containsExactly("достоевский романа");
    }

    @Test
    void thePageTellsHowToGetATitle() {
        there.answerSearches(
                200,
                """
                {"hits":{"total":{"value":1},"hits":[{"_id":"%s","_source":{"title":"Мир",
                  "availableBranches":["NSK-1"],"readingRooms":["NSK-2"],"allOutBranches":["MSK-1"]}}]}}
                """
                        .formatted(ONE));

        assertThat(room.find(AQuestion.of("мир").asked()).items().get(0).ways())
                .containsExactly(
                        new Way(Way.Kind.ON_SHELF, List.of("NSK-1")),
                        new Way(Way.Kind.READING_ROOM, List.of("NSK-2")),
                        new Way(Way.Kind.RESERVE, List.of("MSK-1")));
    }

    @Test
    void whatWasTypedInTheOtherLayoutOrInLatinIsSuggestedToo() {
        there.answerSearches(
                200,
                """
                {"suggest":{
                 "switched.titles":[{"options":[
                   {"text":"Война","_score":2,"_source":{"title":"Война"}}]}],
                 "sounds":[{"options":[
                   {"text":"tolstoi l n","_score":2,"_source":{"title":"Мир","authors":["Толстой, Л. Н."]}}]}]}}
                """);

        assertThat(room.suggest("tolst", 5)).containsExactly("Война", "Толстой, Л. Н.");
        assertThat(there.searches().get(0).at("/suggest/switched.titles/prefix").asText())
                .isEqualTo("ещдые");
        assertThat(there.searches().get(0).at("/suggest/sounds/prefix").asText())
                .isEqualTo("tolst");
    }

    @Test
    void whereNothingBeginsSoWhatBeginsNearlySoIsSuggested() {
        there.answerSearches(200, "{}");
        there.answerSearches(
                200,
                """
                {"suggest":{"typed.titles":[{"options":[
                  {"text":"Война","_score":2,"_source":{"title":"Война"}}]}]}}
                """);

        assertThat(room.suggest("вайна", 5)).containsExactly("Война");
    }

    @Test
    void suggestionsTakeTitlesAndAuthorsInTurn() {
        there.answerSearches(
                200,
                """
                {"suggest":{
                 "typed.titles":[{"options":[
                   {"text":"Толстый и тонк","_score":2,"_source":{"title":"Толстый и тонкий"}},
                   {"text":"Толстые тетради","_score":1,"_source":{"title":"Толстые тетради"}}]}],
                 "typed.authors":[{"options":[
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

    private static String nothingBut(String word, String other, int titles) {
        return """
               {"suggest":{"words":[{"text":"%s","options":[{"text":"%s","freq":%d}]}]}}
               """
                .formatted(word, other, titles);
    }

    private static String oneHitBy(String... names) {
        return """
               {"hits":{"total":{"value":1},"hits":[
                 {"_id":"%s","_source":{"title":"Мир"},"matched_queries":["%s"]}]}}
               """
                .formatted(ONE, String.join("\",\"", names));
    }

    private static String twoHits() {
        return """
               {"hits":{"total":{"value":2},"hits":[
                 {"_id":"%s","sort":[2.5,3,1982,"%s"],"_source":
                   {"title":"Война и мир","authors":["Толстой, Л. Н."],"year":1982,"copies":3,
                    "available":1,"availableBranches":["NSK-1"]}},
                 {"_id":"%s","sort":[1.5,1,0,"%s"],"_source":{"title":"Мир"}}]},
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

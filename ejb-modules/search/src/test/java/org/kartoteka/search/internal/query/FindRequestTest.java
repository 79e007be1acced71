package org.kartoteka.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kartoteka.search.api.Genre;
import org.kartoteka.search.api.HitOrder;
import org.kartoteka.search.internal.server.OpenSearchServer;

class FindRequestTest {

    private static final String NOT_FOR_ADULTS = "[{'term':{'adultsOnly':true}}]";

    @Test
    void eachWordMustBeFoundButSmallOnesAreNotInsistedOn() throws Exception {
        var request = first(AQuestion.of("война и мир"));

        assertThat(request.at("/query/bool/must")).hasSize(2);
        assertThat(request.at("/query/bool/must").toString())
                .contains("\"война\"")
                .contains("\"мир\"");
    }

    @Test
    void aQuestionOfSmallWordsInsistsOnThem() throws Exception {
        assertThat(first(AQuestion.of("и")).at("/query/bool/must")).hasSize(1);
    }

    @Test
    void aLatinWordMayBeARussianOneInOtherLetters() throws Exception {
        var word = first(AQuestion.of("Tolstoj")).at("/query/bool/must/0").toString();

        assertThat(word).contains("\"value\":\"c=tolstoi\"").contains("\"value\":\"l=tolstoi\"");
    }

    @Test
    void aNameMayStandForItsInitial() throws Exception {
        var words = first(AQuestion.of("Лев Толстой")).at("/query/bool/must").toString();

        assertThat(words).contains("\"initials\":[\"tolstoi|l\"]");
    }

    @Test
    void aWordInTheOtherLayoutIsNamedSoThatTheAnswerCanTell() throws Exception {
        var word = first(AQuestion.of("Gjvtyznm")).at("/query/bool/must/0").toString();

        assertThat(word).contains("\"_name\":\"layout:Gjvtyznm=>поменять\"");
    }

    @Test
    void quotedWordsStandJustSo() throws Exception {
        var phrase = first(AQuestion.of("\"мира\"")).at("/query/bool/must/0/match_phrase/all.form");

        assertThat(phrase.path("query").asText()).isEqualTo("мира");
        assertThat(phrase.path("analyzer").asText()).isEqualTo("forms");
    }

    @Test
    void aFieldIsAskedByItsName() throws Exception {
        var words = first(AQuestion.of("автор:Толстой")).at("/query/bool/must/0").toString();

        assertThat(words)
                .contains("\"authors\"")
                .contains("authorSounds")
                .doesNotContain("\"all\"");
    }

    @Test
    void anIsbnIsLookedUpAndNotSearchedAsWords() throws Exception {
        for (var question :
                List.of(
                        AQuestion.of("978-5-17-087888-8"),
                        AQuestion.of("isbn:978-5-17-087888-8"),
                        AQuestion.ofNothing().isbn("9785170878888"))) {
            assertThat(first(question).path("query"))
                    .isEqualTo(
                            json(
                                    "{'bool':{'filter':[{'term':{'isbns':'9785170878888'}}],"
                                            + "'must_not':"
                                            + NOT_FOR_ADULTS
                                            + "}}"));
        }
    }

    @Test
    void whatIsForAdultsIsAskedForByAdultsOnly() throws Exception {
        var question = AQuestion.of("мир").asked();

        var adult = FindRequest.of(Question.of(question, true), Plan.FIRST, Optional.empty());
        var other = FindRequest.of(Question.of(question, false), Plan.FIRST, Optional.empty());

        assertThat(adult.at("/query/bool").has("must_not")).isFalse();
        assertThat(other.at("/query/bool/must_not")).isEqualTo(json(NOT_FOR_ADULTS));
    }

    @Test
    void withoutWordsTheNewestComeFirst() throws Exception {
        var request = first(AQuestion.ofNothing());

        assertThat(request.path("sort"))
                .isEqualTo(json("[{'id':{'order':'desc','missing':'_last'}}]"));
        assertThat(request.at("/query/bool/filter")).isEmpty();
        assertThat(request.at("/query/bool").has("must")).isFalse();
    }

    @Test
    void everyOrderEndsWithTheIdSoThatNoTwoHitsAreEqual() {
        for (var order : HitOrder.values()) {
            var sort = first(AQuestion.of("мир").order(order)).path("sort");

            assertThat(sort.get(sort.size() - 1).fieldNames().next()).isEqualTo("id");
        }
    }

    @Test
    void aTextWithoutAWordFindsNothing() throws Exception {
        assertThat(first(AQuestion.of("?!")).at("/query/bool/filter/0"))
                .isEqualTo(json("{'match_none':{}}"));
    }

    @Test
    void availableInABranchMeansAvailableThere() throws Exception {
        var request = first(AQuestion.ofNothing().in("NSK-1").availableNow());

        assertThat(request.at("/query/bool/filter"))
                .isEqualTo(
                        json(
                                "[{'term':{'availableBranches':'NSK-1'}},{'term':{'lendable':true}}]"));
    }

    @Test
    void genreLanguageMarkAndRegionAreFilters() throws Exception {
        var request =
                first(
                        AQuestion.ofNothing()
                                .genre(Genre.FICTION)
                                .language("rus")
                                .ageMark("12+")
                                .region("siberia"));

        assertThat(request.at("/query/bool/filter"))
                .isEqualTo(
                        json(
                                "[{'term':{'genres':'fiction'}},{'term':{'languages':'rus'}},"
                                        + "{'term':{'ageMark':'12+'}},{'term':{'regions':'siberia'}}]"));
    }

    @Test
    void aHeadingMeansJustThisAuthorAndIsANameWhereNobodyIsCalledSo() {
        var question = AQuestion.ofNothing().by("Толстой, Л.Н.").taken();

        var heading = FindRequest.of(question, Plan.FIRST, Optional.empty());
        var name = FindRequest.of(question, Plan.spelled(Map.of()), Optional.empty());

        assertThat(heading.at("/query/bool/filter/0/term/authors.name").asText())
                .isEqualTo("Толстой, Л. Н.");
        assertThat(name.at("/query/bool/filter/0").toString()).contains("tolstoi|l");
    }

    @Test
    void yearsAreARangeThatMayBeOpen() throws Exception {
        var request = first(AQuestion.ofNothing().years(1990, 2000));

        assertThat(request.at("/query/bool/filter/0"))
                .isEqualTo(json("{'range':{'year':{'gte':1990,'lte':2000}}}"));
    }

    @Test
    void facetsAndOtherSpellingsComeWithTheFirstPageOnly() throws Exception {
        var after = (ArrayNode) json("[1.5,2,1990,'018f6d5e-0000-7000-8000-000000000001']");
        var question = AQuestion.of("интелект").taken();

        var first = FindRequest.of(question, Plan.FIRST, Optional.empty());
        var second = FindRequest.of(question, Plan.FIRST, Optional.of(after));

        assertThat(first.path("aggs").size()).isEqualTo(FindRequest.FACETS.size());
        assertThat(first.at("/suggest/words/text").asText()).isEqualTo("интелект");
        assertThat(second.has("aggs")).isFalse();
        assertThat(second.has("suggest")).isFalse();
        assertThat(second.path("search_after")).isEqualTo(after);
    }

    @Test
    void otherSpellingsStandBesideTheWord() {
        var plan = Plan.spelled(Map.of("интелект", List.of("интеллект")));

        var request = FindRequest.of(AQuestion.of("Интелект").taken(), plan, Optional.empty());

        assertThat(request.at("/query/bool/must/0").toString())
                .contains("\"_name\":\"spelling:Интелект=>интеллект\"");
    }

    @Test
    void mostOfTheWordsAreEnoughInTheLastStep() {
        var question = AQuestion.of("толстой война мир роман читать").taken();

        var request = FindRequest.of(question, Plan.partial(Map.of()), Optional.empty());

        assertThat(request.at("/query/bool/must/0/bool/minimum_should_match").asInt()).isEqualTo(3);
    }

    @Test
    void oneHitMoreIsFetchedToKnowWhetherThereIsANextPage() {
        assertThat(first(AQuestion.ofNothing().limit(20)).path("size").asInt()).isEqualTo(21);
    }

    @Test
    void aLongQuestionStaysFarBelowWhatTheServerTakes() {
        var words =
                String.join(" ", IntStream.range(0, 100).mapToObj(i -> "Ghbdtnbr" + i).toList())
                        .substring(0, 500);
        var names = "Лев Толстой ".repeat(41);

        assertThat(leaves(first(AQuestion.of(words)))).isLessThan(1024);
        assertThat(leaves(first(AQuestion.of(names)))).isLessThan(1024);
    }

    /** As the server counts: each word in each field is one. */
    private static int leaves(JsonNode request) {
        int leaves = 0;
        for (var clause : request.findValues("multi_match")) {
            int words = clause.path("query").asText().split(" ").length;
            leaves += words * Math.max(1, clause.path("fields").size());
        }
        leaves += request.findValues("match").size() + request.findValues("term").size();
        return leaves + request.findValues("terms").size();
    }

    @Test
    void boostsAreMultiplesOfASixteenthSoThatScoresAreExact() {
        var plan = Plan.spelled(Map.of("tolstoj", List.of("tolstoi")));
        var request =
                FindRequest.of(
                        AQuestion.of("Лев Tolstoj djqyf \"мир\"").taken(), plan, Optional.empty());

        assertThat(request.findValuesAsText("boost"))
                .isNotEmpty()
                .allSatisfy(
                        boost -> assertThat(Double.parseDouble(boost) * 16 % 1).as(boost).isZero());
    }

    @Test
    void brokenCharactersAreTakenOut() {
        assertThat(AQuestion.of("вой\uD800на\u0000 и мир").taken().words())
                .containsExactly("вой", "на", "и", "мир");
    }

    private static ObjectNode first(AQuestion question) {
        return FindRequest.of(question.taken(), Plan.FIRST, Optional.empty());
    }

    private static JsonNode json(String text) throws Exception {
        return OpenSearchServer.JSON.readTree(text.replace('\'', '"'));
    }
}

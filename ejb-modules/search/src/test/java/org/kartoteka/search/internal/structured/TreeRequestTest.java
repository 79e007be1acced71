package org.kartoteka.search.internal.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.api.SortKey;
import org.kartoteka.search.api.StructuredQuery;
import org.kartoteka.search.api.StructuredQuery.Both;
import org.kartoteka.search.api.StructuredQuery.Either;
import org.kartoteka.search.api.StructuredQuery.Everything;
import org.kartoteka.search.api.StructuredQuery.InLanguage;
import org.kartoteka.search.api.StructuredQuery.Mask;
import org.kartoteka.search.api.StructuredQuery.Match;
import org.kartoteka.search.api.StructuredQuery.Place;
import org.kartoteka.search.api.StructuredQuery.WithId;
import org.kartoteka.search.api.StructuredQuery.WithIsbn;
import org.kartoteka.search.api.StructuredQuery.Without;
import org.kartoteka.search.api.StructuredQuery.Word;
import org.kartoteka.search.api.StructuredQuery.Words;
import org.kartoteka.search.api.StructuredQuery.Years;

class TreeRequestTest {

    private static final StructuredQuery WAR = words(Place.TITLE, Match.ALL, "война");
    private static final StructuredQuery PEACE = words(Place.TITLE, Match.ALL, "мир");
    private static final StructuredQuery FISH = words(Place.TITLE, Match.ALL, "рыба");

    @Test
    void chainsOfOneKindAreOneClause() {
        assertThat(asked(new Both(new Both(WAR, PEACE), FISH)).at("/bool/must")).hasSize(3);
        assertThat(asked(new Either(new Either(WAR, PEACE), FISH)).at("/bool/should")).hasSize(3);

        var without = asked(new Without(new Without(WAR, PEACE), FISH));
        assertThat(without.at("/bool/must")).hasSize(1);
        assertThat(without.at("/bool/must_not")).hasSize(2);
    }

    @Test
    void allWordsMustBeFoundWhereverInThePlaceTheyStand() {
        var match = asked(words(Place.AUTHOR, Match.ALL, "лев", "толстой")).path("multi_match");

        assertThat(match.path("query").asText()).isEqualTo("лев толстой");
        assertThat(match.path("operator").asText()).isEqualTo("and");
        assertThat(match.path("type").asText()).isEqualTo("cross_fields");
        assertThat(match.path("fields")).hasSize(2);
    }

    @Test
    void oneWordIsEnoughIfAnyIsWanted() {
        var match = asked(words(Place.SUBJECT, Match.ANY, "лев", "тигр")).path("multi_match");

        assertThat(match.path("operator").asText()).isEqualTo("or");
    }

    @Test
    void smallWordsCountWhenTheOrderIsAsked() {
        var match = asked(words(Place.TITLE, Match.IN_ORDER, "война", "и", "мир"));

        assertThat(match.at("/multi_match/type").asText()).isEqualTo("phrase");
        assertThat(match.at("/multi_match/analyzer").asText()).isEqualTo("words");
    }

    @Test
    void aNameIsComparedAsTheIndexWritesNames() {
        var term = asked(words(Place.AUTHOR, Match.WHOLE, "Толстой,  Л.Н."));

        assertThat(term.at("/term/authors.name").asText()).isEqualTo("Толстой, Л. Н.");
    }

    @Test
    void masksAreWildcardsAndTheirSignsAreEscapedInTheLetters() {
        var masked = new Word.Masked(List.of("C*", "x", ""), List.of(Mask.ONE, Mask.MANY));

        var clause = asked(new Words(Place.SERIES, Match.ALL, List.of(masked)));

        assertThat(clause.at("/wildcard/series/value").asText()).isEqualTo("C\\*?x*");
    }

    @Test
    void plainAndMaskedWordsMustBothBeFound() {
        var masked = new Word.Masked(List.of("вой", ""), List.of(Mask.MANY));

        var clause =
                asked(new Words(Place.SUBJECT, Match.ALL, List.of(new Word.Plain("мир"), masked)));

        assertThat(clause.at("/bool/must")).hasSize(2);
    }

    @Test
    void codesAreConditionsThatDoNotWeigh() {
        var id = UUID.randomUUID();

        assertThat(filter(new InLanguage("rus")).at("/term/languages").asText()).isEqualTo("rus");
        assertThat(filter(new WithId(id)).at("/term/id").asText()).isEqualTo(id.toString());
        assertThat(filter(new WithIsbn("ISBN 978-5-89118-682-8")).at("/term/isbns").asText())
                .isEqualTo("9785891186828");
        assertThat(asked(new WithIsbn("no isbn")).has("match_none")).isTrue();
        assertThat(filter(new Years(Optional.of(1990), Optional.empty())).at("/range/year").size())
                .isOne();
        assertThat(asked(new Everything()).has("match_all")).isTrue();
    }

    @Test
    void theBestComeFirstUnlessSomethingElseIsWanted() {
        assertThat(request(WAR, List.of()).at("/sort/0/_score").asText()).isEqualTo("desc");

        var byYear = request(WAR, List.of(new SortKey(SortKey.By.YEAR, true)));
        assertThat(byYear.at("/sort/0/year/order").asText()).isEqualTo("desc");
        assertThat(byYear.at("/sort/1/id").asText()).isEqualTo("asc");

        var byName =
                request(
                        WAR,
                        List.of(
                                new SortKey(SortKey.By.AUTHOR, false),
                                new SortKey(SortKey.By.TITLE, false)));
        assertThat(byName.at("/sort/0/authorOrder/missing").asText()).isEqualTo("_last");
        assertThat(byName.at("/sort/1/titleOrder/order").asText()).isEqualTo("asc");
    }

    @Test
    void deepNestsAndTooManyConditionsAreRefused() {
        StructuredQuery nest = WAR;
        for (int i = 0; i < 10; i++) {
            nest = new Either(new Both(nest, PEACE), FISH);
        }
        assertRefused(nest);

        StructuredQuery chain = WAR;
        for (int i = 0; i < 100; i++) {
            chain = new Both(chain, PEACE);
        }
        assertRefused(chain);
    }

    @Test
    void wordsThatCannotBeLookedForSoAreAMistake() {
        var masked = new Word.Masked(List.of("вой", ""), List.of(Mask.MANY));

        assertThatThrownBy(() -> new Words(Place.TITLE, Match.IN_ORDER, List.of(masked)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> words(Place.SERIES, Match.WHOLE, "а"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> words(Place.TITLE, Match.ALL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(StructuredQuery query) {
        assertThatThrownBy(() -> asked(query))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal()).isEqualTo(SearchRefusal.QUERY_TOO_COMPLEX));
    }

    private static JsonNode filter(StructuredQuery query) {
        return asked(query).at("/bool/filter/0");
    }

    private static JsonNode asked(StructuredQuery query) {
        return request(query, List.of()).path("query");
    }

    private static JsonNode request(StructuredQuery query, List<SortKey> order) {
        return TreeRequest.of(query, order, 0, 10);
    }

    private static Words words(Place place, Match match, String... words) {
        return new Words(
                place, match, Stream.of(words).map(word -> (Word) new Word.Plain(word)).toList());
    }
}

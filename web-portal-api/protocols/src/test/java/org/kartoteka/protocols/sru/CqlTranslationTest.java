package org.kartoteka.protocols.sru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

class CqlTranslationTest {

    private static final UUID ID = UUID.fromString("0198f6d5-0000-7000-8000-000000000001");

    @Test
    void relationsSayHowWordsAreFound() throws Exception {
        assertThat(query("title = \"война и мир\""))
                .isEqualTo(words(Place.TITLE, Match.ALL, "война", "и", "мир"));
        assertThat(query("title all \"война мир\""))
                .isEqualTo(words(Place.TITLE, Match.ALL, "война", "мир"));
        assertThat(query("dc.subject any \"война мир\""))
                .isEqualTo(words(Place.SUBJECT, Match.ANY, "война", "мир"));
        assertThat(query("title adj \"война и мир\""))
                .isEqualTo(words(Place.TITLE, Match.IN_ORDER, "война", "и", "мир"));
        assertThat(query("title exact \"Война и мир\""))
                .isEqualTo(words(Place.TITLE, Match.WHOLE, "Война и мир"));
        assertThat(query("bath.personalName == \"Толстой, Л. Н.\""))
                .isEqualTo(words(Place.AUTHOR, Match.WHOLE, "Толстой, Л. Н."));
    }

    @Test
    void operatorsBecomeATree() throws Exception {
        var war = words(Place.ANYWHERE, Match.ALL, "война");
        var peace = words(Place.ANYWHERE, Match.ALL, "мир");

        assertThat(query("война and мир")).isEqualTo(new Both(war, peace));
        assertThat(query("война or мир")).isEqualTo(new Either(war, peace));
        assertThat(query("война not мир")).isEqualTo(new Without(war, peace));
    }

    @Test
    void datesAreYears() throws Exception {
        assertThat(query("date = 1990")).isEqualTo(years(1990, 1990));
        assertThat(query("dc.date = 1990-05-09")).isEqualTo(years(1990, 1990));
        assertThat(query("date within \"1990 1999\"")).isEqualTo(years(1990, 1999));
        assertThat(query("date > 1990")).isEqualTo(new Years(Optional.of(1991), Optional.empty()));
        assertThat(query("date <= 1990")).isEqualTo(new Years(Optional.empty(), Optional.of(1990)));
        assertThat(query("date < 1990")).isEqualTo(new Years(Optional.empty(), Optional.of(1989)));
        assertThat(query("date any \"1990 1991\""))
                .isEqualTo(new Either(years(1990, 1990), years(1991, 1991)));
        assertThat(query("date <> 1990"))
                .isEqualTo(new Without(new Everything(), years(1990, 1990)));
    }

    @Test
    void identifiersAreIsbnsOrIdsOfRecords() throws Exception {
        assertThat(query("dc.identifier = 978-5-17-087888-8"))
                .isEqualTo(new WithIsbn("978-5-17-087888-8"));
        assertThat(query("bath.isbn = 5170878884")).isEqualTo(new WithIsbn("5170878884"));
        assertThat(query("rec.id = " + ID)).isEqualTo(new WithId(ID));
        assertThat(query("dc.identifier = oai:kartoteka.local:" + ID)).isEqualTo(new WithId(ID));
    }

    @Test
    void anIsbnWithoutAnIndexIsFoundAsIsbnToo() throws Exception {
        assertThat(query("9785170878888"))
                .isEqualTo(
                        new Either(
                                words(Place.ANYWHERE, Match.ALL, "9785170878888"),
                                new WithIsbn("9785170878888")));
    }

    @Test
    void languagesAreCodesOfThreeLettersAsMarcHasThem() throws Exception {
        assertThat(query("dc.language = rus")).isEqualTo(new InLanguage("rus"));
        assertThat(query("dc.language = ru")).isEqualTo(new InLanguage("rus"));
        assertThat(query("dc.language = de")).isEqualTo(new InLanguage("ger"));
    }

    @Test
    void masksAreMasksUnlessEscaped() throws Exception {
        assertThat(query("title = толст*"))
                .isEqualTo(masked(new Word.Masked(List.of("толст", ""), List.of(Mask.MANY))));
        assertThat(query("title = во?на"))
                .isEqualTo(masked(new Word.Masked(List.of("во", "на"), List.of(Mask.ONE))));
        assertThat(query("title = C\\*")).isEqualTo(words(Place.TITLE, Match.ALL, "C*"));
        assertThat(query("title =/unmasked почему?"))
                .isEqualTo(words(Place.TITLE, Match.ALL, "почему?"));
    }

    @Test
    void everyRecordCanBeAskedFor() throws Exception {
        assertThat(query("cql.allRecords = 1")).isEqualTo(new Everything());
    }

    @Test
    void setsAreKnownByTheirUriToo() throws Exception {
        assertThat(query(">x=\"info:srw/cql-context-set/1/dc-v1.1\" x.title = мир"))
                .isEqualTo(words(Place.TITLE, Match.ALL, "мир"));
    }

    @Test
    void sortKeysOfBothVersionsMeanTheSame() throws Exception {
        var newestFirst = List.of(new SortKey(SortKey.By.YEAR, true));

        assertThat(
                        CqlTranslation.order(
                                CqlTranslation.parsed("a sortBy dc.date/sort.descending").sort()))
                .isEqualTo(newestFirst);
        assertThat(CqlTranslation.order("date,,0")).isEqualTo(newestFirst);
        assertThat(CqlTranslation.order("dc.date"))
                .isEqualTo(List.of(new SortKey(SortKey.By.YEAR, false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b                        | SYNTAX",
                "(a                         | PARENTHESES",
                "title = 'a\"b'             | QUOTES",
                "foo.title = a              | CONTEXT_SET",
                "dc.rights = a              | INDEX",
                "nothing = a                | INDEX",
                "title near a               | RELATION",
                "title encloses a           | RELATION_AND_INDEX",
                "title < a                  | RELATION_AND_INDEX",
                "dc.description exact a     | RELATION_AND_INDEX",
                "dc.date all 1990           | RELATION_AND_INDEX",
                "isbn > 9785170878888       | RELATION_AND_INDEX",
                "title =/respectCase a      | RELATION_MODIFIER",
                "title =/fuzzy a            | RELATION_MODIFIER",
                "title = \"\"               | EMPTY_TERM",
                "title = \" \"              | EMPTY_TERM",
                "title = \"...\"            | EMPTY_TERM",
                "title = *рыба              | MASK_POSITION",
                "title = *                  | MASK_POSITION",
                "title = р*                 | MASKED_TOO_SHORT",
                "title = ры*б*м*я*          | TOO_MANY_MASKS",
                "title = ^рыба              | ANCHORING",
                "title adj \"рыба мяс*\"    | ORDER_WITH_MASKS",
                "isbn = 97851*              | MASKING",
                "dc.date = abc              | TERM_FORMAT",
                "dc.date within 1990        | TERM_FORMAT",
                "dc.language = русский      | TERM_FORMAT",
                "rec.id = 15                | TERM_FORMAT",
                "isbn = 12345               | TERM_FORMAT",
                "a prox b                   | PROXIMITY",
                "a prox/distance=1 b        | PROXIMITY",
                "a and/rel.combine=sum b    | BOOLEAN_MODIFIER",
                "cql.resultSetId = a        | RESULT_SETS",
                "a sortBy dc.subject        | SORT",
                "a sortBy dc.date/sort.x    | SORT",
                "a sortBy date date date date | TOO_MANY_SORT_KEYS",
            },
            quoteCharacter = '\0')
    void whatIsNotDoneHasItsDiagnostic(String query, Diagnostic.Kind kind) {
        assertDiagnostic(query.strip(), kind);
    }

    @Test
    void whatIsTooLongIsSaidToBeTooLong() {
        assertDiagnostic("a".repeat(4001), Diagnostic.Kind.QUERY_TOO_LONG);
        assertDiagnostic("a".repeat(501), Diagnostic.Kind.TERM_TOO_LONG);
        assertDiagnostic("a" + " or a".repeat(61), Diagnostic.Kind.TOO_MANY_BOOLEANS);
    }

    private static void assertDiagnostic(String text, Diagnostic.Kind kind) {
        assertThatThrownBy(
                        () -> {
                            query(text);
                            CqlTranslation.order(CqlTranslation.parsed(text).sort());
                        })
                .isInstanceOfSatisfying(
                        DiagnosticException.class,
                        e -> assertThat(e.diagnostic().kind()).as(text).isEqualTo(kind));
    }

    private static StructuredQuery query(String text) throws DiagnosticException {
        return CqlTranslation.query(CqlTranslation.parsed(text).root());
    }

    private static StructuredQuery years(int from, int to) {
        return new Years(Optional.of(from), Optional.of(to));
    }

    private static Words words(Place place, Match match, String... words) {
        return new Words(
                place, match, Stream.of(words).map(word -> (Word) new Word.Plain(word)).toList());
    }

    private static Words masked(Word word) {
        return new Words(Place.TITLE, Match.ALL, List.of(word));
    }
}

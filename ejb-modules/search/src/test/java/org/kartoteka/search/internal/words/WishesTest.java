package org.kartoteka.search.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartoteka.search.internal.words.Wish.Chunk;
import org.kartoteka.search.internal.words.Wish.Exact;
import org.kartoteka.search.internal.words.Wish.Number;

class WishesTest {

    @Test
    void wordsAreTakenOneByOne() {
        assertThat(Wishes.anywhere("Л.Н. Толстой, «Война и мир»"))
                .containsExactly(
                        chunk(Scope.ANYWHERE, "Л.Н.", "Л", "Н"),
                        chunk(Scope.ANYWHERE, "Толстой,", "Толстой"),
                        new Exact(Scope.ANYWHERE, "Война и мир"));
    }

    @Test
    void aNameOfAFieldSaysWhereTheWordIsMeant() {
        assertThat(Wishes.anywhere("автор:Толстой title: \"Война и мир\" Тема:история"))
                .containsExactly(
                        chunk(Scope.AUTHOR, "Толстой", "Толстой"),
                        new Exact(Scope.TITLE, "Война и мир"),
                        chunk(Scope.SUBJECT, "история", "история"));
    }

    @Test
    void anAuthorInQuotationMarksIsANameAndNoPhrase() {
        assertThat(Wishes.anywhere("author:\"Лев Толстой\""))
                .containsExactly(
                        chunk(Scope.AUTHOR, "Лев", "Лев"),
                        chunk(Scope.AUTHOR, "Толстой", "Толстой"));
    }

    @Test
    void aWordBeforeAColonThatNamesNoFieldIsAWord() {
        assertThat(words(Wishes.anywhere("Бухгалтерия:учёт Миль: школа")))
                .containsExactly("Бухгалтерия", "учёт", "Миль", "школа");
    }

    @Test
    void anIsbnIsANumberWhereverItStands() {
        var number = new Number("9785170878888");

        assertThat(Wishes.anywhere("ISBN 978-5-17-087888-8")).containsExactly(number);
        assertThat(Wishes.anywhere("толстой 978-5-17-087888-8"))
                .containsExactly(chunk(Scope.ANYWHERE, "толстой", "толстой"), number);
    }

    @Test
    void punctuationOfTheOtherLayoutIsPartOfTheWord() {
        assertThat(Wishes.anywhere("K.,jdm,"))
                .containsExactly(
                        new Chunk(
                                Scope.ANYWHERE,
                                "K.,jdm,",
                                List.of("K", "jdm"),
                                List.of("любовьб", "любовь")));
    }

    @Test
    void whatTellsNothingApartIsSmallInEitherLayout() {
        for (var small : List.of("и", "для", "b", "yf", "the", "еру")) {
            assertThat(Wishes.anywhere(small))
                    .as(small)
                    .allSatisfy(wish -> assertThat(((Chunk) wish).isSmall()).isTrue());
        }
    }

    @Test
    void noMoreThanTwentyWordsAreTaken() {
        assertThat(words(Wishes.anywhere("слово ".repeat(50)))).hasSize(Wishes.MOST_WORDS);
        assertThat(words(Wishes.anywhere("с-л-о-в-о-".repeat(50)))).hasSize(Wishes.MOST_WORDS);
    }

    @Test
    void marksAloneAreNoWish() {
        assertThat(Wishes.anywhere("*** ?! \"\" «» :")).isEmpty();
    }

    @Test
    void anUnclosedQuotationEndsWithTheText() {
        assertThat(Wishes.anywhere("\"война и мир"))
                .containsExactly(new Exact(Scope.ANYWHERE, "война и мир"));
    }

    private static Wish chunk(Scope scope, String typed, String... words) {
        return new Chunk(scope, typed, List.of(words), List.of());
    }

    private static List<String> words(List<Wish> wishes) {
        return wishes.stream().flatMap(wish -> ((Chunk) wish).words().stream()).toList();
    }
}

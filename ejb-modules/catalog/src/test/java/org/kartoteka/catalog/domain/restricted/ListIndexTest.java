package org.kartoteka.catalog.domain.restricted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.catalog.api.ListEntry;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.domain.restricted.ListIndex.Match;
import org.kartoteka.catalog.domain.restricted.ListIndex.Numbered;

class ListIndexTest {

    private static final String FEDERAL =
            "Книга Зорина А.Н. «Кровь и пепел севера», издательство «Заря», Москва, 2006 год"
                    + " (решение Ленинского районного суда от 26.02.2008);";

    @ParameterizedTest
    @CsvSource({
        "'Зорин, А. Н.', Кровь и пепел севера",
        "'Зорин, Андрей Николаевич', «Кровь и пепел Севера»",
        "'Зорин, А. Н.', Пепел и кровь севера",
        "'Зорин, А. Н.', Кровь и пепел сервера",
        "'Зорин, А. Н.', КРОВЬ И ПЕПЕЛ СЕВЕРА: роман",
        "'Зорин А', Кровъ и пепел севера"
    })
    void anEntryIsFoundHoweverItIsWritten(String author, String title) {
        assertThat(score(entry("Зорин Андрей Николаевич", "Кровь и пепел севера"), author, title))
                .isGreaterThanOrEqualTo(80);
        assertThat(score(federal(FEDERAL), author, title)).isGreaterThanOrEqualTo(75);
    }

    @ParameterizedTest
    @CsvSource({
        "'Зорин, А. Н.', Кровь и молоко",
        "'Петров, В. И.', Пепел севера",
        "'Зорин, А. Н.', Записки охотника",
        "'Тургенев, И. С.', Записки охотника"
    })
    void anotherBookIsNoHit(String author, String title) {
        assertThat(score(entry("Зорин А. Н.", "Кровь и пепел севера"), author, title)).isZero();
        assertThat(score(federal(FEDERAL), author, title)).isZero();
    }

    @Test
    void yoIsYe() {
        assertThat(score(entry("Королёв П.", "Чёрный мёд"), "Королев, П.", "Черный мед"))
                .isEqualTo(100);
    }

    @Test
    void aTitleOfOneWordNeedsItsAuthor() {
        var prayer = entry("Зорин А. Н.", "Молитва");

        assertThat(score(prayer, "Лермонтов, М. Ю.", "Молитва")).isZero();
        assertThat(score(prayer, "Зорин, А. Н.", "Молитва")).isEqualTo(100);
    }

    @Test
    void otherInitialsAreAnotherAuthor() {
        var entry = entry("Зорин А. Н.", "Путь воды");

        assertThat(score(entry, "Зорин, В. П.", "Путь воды")).isZero();
        assertThat(score(entry, "Зорин", "Путь воды")).isPositive();
    }

    @Test
    void aLongTitleIsAHitAlsoUnderAnotherName() {
        var entry = entry("Зорин А. Н.", "Песни северных рыбаков Поморья");

        assertThat(score(entry, "Петров, И. И.", "Песни северных рыбаков Поморья"))
                .isBetween(60, 80);
    }

    @Test
    void withoutAnAuthorOnlyTheTitleSpeaks() {
        assertThat(score(federal("Брошюра «Голос пустыни»"), "", "Голос пустыни"))
                .isBetween(80, 95);
        assertThat(score(federal("Брошюра «Голос пустыни»"), "", "Голос города")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'Озёрный, Лев Ильич', 100",
        "'Лев Озерный', 100",
        "'Озерный, Л. И.', 85",
        "'Озерный', 0",
        "'Озерный, П. С.', 0",
        "'Верховцев, Л.', 85",
        "'Тургенев, И. С.', 0"
    })
    void aRegisterOfNamesLooksAtAuthorsOnly(String author, int score) {
        var entry =
                new ListEntry(
                        "7",
                        Optional.of("Озёрный Лев Ильич (псевдоним Лев Верховцев)"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(score(entry, author, "Озёрный край")).isEqualTo(score);
    }

    @Test
    void theRightOneOfThousandsIsFound() {
        var one = new Numbered(new UUID(1, 1), entry("Зорин А. Н.", "Кровь и пепел севера"));
        var others =
                Stream.iterate(1, i -> i + 1)
                        .limit(3000)
                        .map(
                                i ->
                                        new Numbered(
                                                new UUID(2, i),
                                                entry("Автор" + i, "Кровь и слово номер " + i)));
        var index = new ListIndex(Stream.concat(others, Stream.of(one)).toList());

        assertThat(index.matches(SoughtTitle.of(title("Зорин, А. Н.", "Кровь и пепел севера"))))
                .containsExactly(new Match(one.id(), 100));
    }

    private static int score(ListEntry entry, String author, String title) {
        return new ListIndex(List.of(new Numbered(new UUID(0, 1), entry)))
                .matches(SoughtTitle.of(title(author, title))).stream()
                        .mapToInt(Match::score)
                        .sum();
    }

    private static ListEntry entry(String author, String title) {
        return new ListEntry(
                "1",
                Optional.of(author),
                Optional.of(title),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ListEntry federal(String text) {
        return new ListEntry(
                "1",
                Optional.empty(),
                Optional.empty(),
                Optional.of(text),
                Optional.empty(),
                Optional.empty());
    }

    private static TitleView title(String author, String title) {
        return new TitleView(
                new UUID(0, 0),
                1,
                "NSK",
                title,
                Optional.empty(),
                author.isEmpty() ? List.of() : List.of(author),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

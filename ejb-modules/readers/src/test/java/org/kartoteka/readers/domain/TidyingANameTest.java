package org.kartoteka.readers.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.readers.Refusals.refused;
import static org.kartoteka.readers.api.ReaderRefusal.NAME_MALFORMED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.readers.domain.PersonName.Part;

class TidyingANameTest {

    private static PersonName name(String typed) {
        return PersonName.of(typed, Part.SURNAME);
    }

    @Test
    void spacesAndHyphensAreTidied() {
        assertThat(name("  Соловьёв \u00a0–  Седой ").text()).isEqualTo("Соловьёв-Седой");
        assertThat(name("ван  дер\u2009Ваальс").text()).isEqualTo("ван дер Ваальс");
    }

    @Test
    void apostrophesOfAllKindsAreOne() {
        assertThat(name("О’Генри").text()).isEqualTo("О'Генри");
    }

    @Test
    void decomposedLettersAreComposed() {
        assertThat(name("Ки\u0438\u0306ко\u0435\u0308в").text()).isEqualTo("Кийкоёв");
    }

    @Test
    void letterYoStaysInTheTextAndGoesInTheFold() {
        assertThat(name("Семёнов").text()).isEqualTo("Семёнов");
        assertThat(name("Семёнов").folded())
                .isEqualTo("семенов")
                .isEqualTo(name("СЕМЕНОВ").folded());
    }

    @Test
    void latinLookalikesInACyrillicNameFoldToCyrillic() {
        assertThat(name("Cоколова").folded()).isEqualTo(name("Соколова").folded());
        assertThat(name("COKOЛOBA").folded()).isEqualTo(name("Соколова").folded());
    }

    @Test
    void latinNameStaysLatin() {
        assertThat(name("Cooper").folded()).isEqualTo("cooper");
    }

    @ParameterizedTest
    @CsvSource({"Королёв, Королева", "Иванов, Ивановв", "Ким, Кин"})
    void differentNamesFoldDifferently(String one, String other) {
        assertThat(name(one).folded()).isNotEqualTo(name(other).folded());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "-",
                "Иван4",
                "Иван\u0007ов",
                "Иван\nов",
                "a@b",
                "<b>",
                "Я\u0000"
            })
    void whatIsNoNameIsRefused(String typed) {
        assertThat(refused(() -> name(typed)).refusal()).isEqualTo(NAME_MALFORMED);
    }

    @Test
    void hundredCharactersAreANameAndOneMoreIsNot() {
        assertThat(name("я".repeat(100)).text()).hasSize(100);
        assertThat(refused(() -> name("я".repeat(101))).refusal()).isEqualTo(NAME_MALFORMED);
    }

    @Test
    void refusalSaysWhichPartOfTheNameIsMeant() {
        assertThat(refused(() -> PersonName.of("", Part.PATRONYMIC)).arguments())
                .containsExactly(2);
    }
}

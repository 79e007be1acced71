package org.kartoteka.search.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitialsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Толстой, Л. Н.",
                "Толстой, Лев Николаевич",
                "Tolstoy, Leo N.",
                "Tolstoĭ, Lev Nikolaevich"
            })
    void aHeadingLeavesTheSurnameWithEachInitial(String heading) {
        assertThat(Initials.of(heading)).containsExactly("tolstoi|l", "tolstoi|n");
    }

    @Test
    void bothPartsOfADoubleSurnameAreSurnames() {
        assertThat(Initials.of("Салтыков-Щедрин, М. Е."))
                .containsExactlyInAnyOrder("saltikov|m", "saltikov|e", "Sedrin|m", "Sedrin|e");
    }

    @Test
    void aNameWithoutACommaHasNoInitials() {
        assertThat(Initials.of("Гомер")).isEmpty();
        assertThat(Initials.of("Российская Федерация. Президент")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Лев", "лев", "Lev", "Л", "L", "Леонид"})
    void aNameOrAnInitialIsLookedForBesideTheOtherWords(String name) {
        assertThat(Initials.of(name, List.of(name, "Толстой"))).containsExactly("tolstoi|l");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Николаевич", "Николаевна", "Кузьминична", "Ильич"})
    void aPatronymicIsANameToo(String patronymic) {
        assertThat(Initials.isName(patronymic)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"экономика", "учебник", "по", "на", "1984", "война"})
    void otherWordsAreNoNames(String word) {
        assertThat(Initials.of(word, List.of(word, "Толстой"))).isEmpty();
    }
}

package org.kartoteka.readers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemporaryPasswordTest {

    @Test
    void passwordHasTwelveCharactersOfTheAlphabet() {
        assertThat(TemporaryPassword.next()).matches("[" + TemporaryPassword.ALPHABET + "]{12}");
    }

    @Test
    void alphabetHasNothingThatLooksLikeSomethingElse() {
        assertThat(TemporaryPassword.ALPHABET)
                .doesNotContain("0", "o", "1", "l", "i", "O", "I")
                .hasSize(31);
    }

    @Test
    void passwordsDiffer() {
        var hundred =
                Stream.generate(TemporaryPassword::next).limit(100).collect(Collectors.toSet());

        assertThat(hundred).hasSize(100);
    }
}

package org.kartoteka.search.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void namesOfOneAuthorBecomeEqual() {
        assertThat(Wording.name("Толстой, Л.Н.")).isEqualTo("Толстой, Л. Н.");
        assertThat(Wording.name("Толстой,  Л. Н. ,")).isEqualTo("Толстой, Л. Н.");
        assertThat(Wording.name("Гомер")).isEqualTo("Гомер");
    }

    @Test
    void aLetterOfTwoSignsBecomesOne() {
        assertThat(Wording.clean("Е\u0308жик")).isEqualTo("Ёжик");
    }

    @Test
    void whatIsNoTextBecomesABlank() {
        assertThat(Wording.clean(" Война\u0000\t\u00a0и\nмир\uD83D ")).isEqualTo("Война и мир");
    }

    @Test
    void aKeyKeepsLettersAndDigitsOnly() {
        assertThat(Wording.key("  «Ёлка», или Café №5: й! ")).isEqualTo("елка или cafe no5 й");
    }
}

package org.kartoteka.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void linesBreakBetweenWords() {
        assertThat(LineBreaks.of("мама мыла раму", 10, String::length))
                .containsExactly("мама мыла", "раму");
    }

    @Test
    void aHyphenStaysAtTheEndOfItsLine() {
        assertThat(LineBreaks.of("научно-популярное", 12, String::length))
                .containsExactly("научно-", "популярное");
    }

    @Test
    void aWordLongerThanALineIsTorn() {
        assertThat(LineBreaks.of("абвгдежз", 3, String::length))
                .containsExactly("абв", "где", "жз");
    }

    @Test
    void aNoBreakSpaceKeepsItsNeighboursTogether() {
        assertThat(LineBreaks.of("в год 1999\u00a0г.", 10, String::length))
                .containsExactly("в год", "1999\u00a0г.");
    }

    @Test
    void aLineFeedBeginsANewLineAndAnEmptyTextIsOneLine() {
        assertThat(LineBreaks.of("а\n\nб", 10, String::length)).containsExactly("а", "", "б");
        assertThat(LineBreaks.of("", 10, String::length)).containsExactly("");
    }

    @Test
    void lettersOutsideTheBasicPlaneAreNotTornInTwo() {
        assertThat(LineBreaks.of("𝒜𝒜𝒜", 2, s -> s.codePointCount(0, s.length())))
                .containsExactly("𝒜𝒜", "𝒜");
    }

    @Test
    void noRoomAtAllStillEnds() {
        assertThat(LineBreaks.of("аб", 0, String::length)).containsExactly("а", "б");
    }
}

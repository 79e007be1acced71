package org.kartoteka.search.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Gjvtyznm      | поменять
                    djqyf         | война
                    'K.,jdm'      | любовь
                    '[he;jr'      | хружок
                    cfyrn-gtnth,ehu | санкт-петербург
                    сщьзгеук      | computer
                    Ршыещкн       | history
                    ырфлуызуфку   | shakespeare
                    """)
    void whatWasMeantIsReadOffTheKeys(String typed, String meant) {
        assertThat(Layout.other(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"b", "yf", "1984", "мир", "rhythm5", "войнаpeace", "...", "хлеб", "C++"})
    void whatGivesNoWordInTheOtherLayoutStaysAsItIs(String typed) {
        assertThat(Layout.other(typed)).isEmpty();
    }

    @Test
    void anUnfinishedWordIsSwitchedKeyByKey() {
        assertThat(Layout.switched("Ljcn")).isEqualTo("дост");
        assertThat(Layout.switched("ещд")).isEqualTo("tol");
    }
}

package org.kartoteka.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

    @ParameterizedTest
    @CsvSource({
        "война, война, 0",
        "вайна, война, 1",
        "войана, война, 1",
        "вона, война, 1",
        "вйона, война, 1",
        "'', мир, 3",
        "мир, рим, 2"
    })
    void lettersChangedAddedLeftOutOrSwappedAreCounted(String one, String other, int edits) {
        assertThat(Edits.between(one, other)).isEqualTo(edits);
        assertThat(Edits.between(other, one)).isEqualTo(edits);
    }
}

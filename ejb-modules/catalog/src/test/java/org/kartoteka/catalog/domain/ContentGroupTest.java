package org.kartoteka.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentGroupTest {

    @ParameterizedTest
    @CsvSource({
        "84(2=411.2)52-44, FICTION",
        "83.3(2), PHILOLOGY",
        "81.2, PHILOLOGY",
        "85.14, ARTS",
        "75.5, ARTS",
        "74.2, SOCIAL",
        "63.3(2), SOCIAL",
        "87.3, SOCIAL",
        "22.1, NATURAL",
        "53.5, NATURAL",
        "32.97, TECHNICAL",
        "42.3, AGRICULTURAL",
        "92, OTHER",
        "Д84(2=411.2), CHILDREN",
        "В19, NATURAL",
        "З97, TECHNICAL",
        "П212, AGRICULTURAL",
        "Ш33(2), PHILOLOGY",
        "Щ14, ARTS",
        "Ю3, SOCIAL"
    })
    void theClassOfBbkTellsTheColumn(String bbk, String column) {
        assertThat(ContentGroup.of(Optional.of(bbk), Optional.of("621")).name()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({
        "821.161.1-31, FICTION",
        "821.161.1.09, PHILOLOGY",
        "811.161.1, PHILOLOGY",
        "616-07, NATURAL",
        "51, NATURAL",
        "631.5, AGRICULTURAL",
        "621.3, TECHNICAL",
        "796, ARTS",
        "94(47), SOCIAL",
        "004, OTHER"
    })
    void withoutBbkThatOfUdcDoes(String udc, ContentGroup column) {
        assertThat(ContentGroup.of(Optional.empty(), Optional.of(udc))).isEqualTo(column);
        assertThat(ContentGroup.of(Optional.of(" "), Optional.of(udc))).isEqualTo(column);
    }

    @Test
    void whatHasNoClassIsOther() {
        assertThat(ContentGroup.of(Optional.empty(), Optional.empty()))
                .isEqualTo(ContentGroup.OTHER);
    }

    @Test
    void theFirstLanguageCounts() {
        assertThat(LanguageGroup.of(List.of())).isEqualTo(LanguageGroup.RUSSIAN);
        assertThat(LanguageGroup.of(List.of("rus", "eng"))).isEqualTo(LanguageGroup.RUSSIAN);
        assertThat(LanguageGroup.of(List.of("tat", "rus"))).isEqualTo(LanguageGroup.OF_RUSSIA);
        assertThat(LanguageGroup.of(List.of("eng"))).isEqualTo(LanguageGroup.FOREIGN);
    }
}

package org.kartoteka.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.catalog.domain.record.Plain;
import org.kartoteka.catalog.marc.view.BibliographicView;

class DuplicateKeysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Тихий Дон|ТИХИЙ ДОН.",
                "$bМ. А.|$bМихаил Александрович",
                "Москва|М.",
                "$eроман|$eроман в четырёх книгах",
                "$d2019|$dсор. 2019",
                "Шолохов|ШОЛОХОВ"
            })
    void theSameWorkWrittenOtherwiseHasTheSameKey(String text, String instead) {
        assertThat(keys(text, instead).work()).isPresent().isEqualTo(keys("x", "x").work());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Тихий Дон|Поднятая целина",
                "$d2019|$d2020",
                "#1 $aШолохов|#1 $aШолом",
                "$bМ. А.|$bА. М.",
                "$aТихий Дон|$aТихий Дон$hКн. 2"
            })
    void anotherWorkHasAnotherKey(String text, String instead) {
        assertThat(keys(text, instead).work()).isPresent().isNotEqualTo(keys("x", "x").work());
    }

    @Test
    void eFromYoIsNoDifference() {
        assertThat(keys("Тихий Дон", "Тёплый Дон").work())
                .isEqualTo(keys("Тихий Дон", "Теплый Дон").work());
    }

    @Test
    void aBareTitleSaysTooLittle() {
        var bare = Plain.BOOK.replaceAll("(?m)^(100|210|700).*\n", "");

        assertThat(DuplicateKeys.of(BibliographicView.of(Plain.record(bare))).work()).isEmpty();
    }

    @Test
    void anIsbnOfTenDigitsIsTheOneOfThirteen() {
        assertThat(keys("978-5-17-087888-8", "5-17-087888-5").isbns())
                .isEqualTo(keys("x", "x").isbns())
                .containsExactly("9785170878888");
    }

    private static DuplicateKeys keys(String text, String instead) {
        return DuplicateKeys.of(
                BibliographicView.of(Plain.record(Plain.BOOK.replace(text, instead))));
    }
}

package org.kartoteka.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "en-GB,en;q=0.9|en",
                "ru-RU|ru",
                "de, en;q=0.5|en",
                "en;q=0.1, ru|ru",
                "fr|ru",
                "*|ru",
                ";;;q=x|ru",
            })
    void theFirstThatWeSpeakWins(String asked, String answered) {
        assertThat(Languages.of(asked).getLanguage()).isEqualTo(answered);
    }

    @Test
    void whoAsksForNoneGetsRussian() {
        assertThat(Languages.of(null).getLanguage()).isEqualTo("ru");
    }
}

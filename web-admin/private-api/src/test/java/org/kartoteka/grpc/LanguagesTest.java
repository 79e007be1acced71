package org.kartoteka.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|en", "de, en;q=0.5|en", "ru-RU|ru", "de|ru", "not;a=language|ru"})
    void theFirstLanguageThatWeSpeakIsTaken(String asked, String answered) {
        var headers = new Metadata();
        headers.put(Languages.ASKED, asked);

        assertThat(Languages.of(headers)).isEqualTo(Locale.forLanguageTag(answered));
    }

    @Test
    void russianIsSpokenUnlessAskedOtherwise() {
        assertThat(Languages.of(new Metadata())).isEqualTo(Locale.forLanguageTag("ru"));
    }
}

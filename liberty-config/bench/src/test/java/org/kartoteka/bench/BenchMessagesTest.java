package org.kartoteka.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class BenchMessagesTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        var english = ResourceBundle.getBundle("org.kartoteka.bench.messages", Locale.ROOT);
        var russian =
                ResourceBundle.getBundle(
                        "org.kartoteka.bench.messages", Locale.forLanguageTag("ru"));

        assertThat(russian.getLocale().getLanguage()).isEqualTo("ru");
        assertThat(russian.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(
                        key ->
                                assertThat(russian.getString(key))
                                        .isNotEqualTo(english.getString(key)));
    }
}

package org.kartoteka.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TellingTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        var english = ResourceBundle.getBundle("org.kartoteka.demo.messages", Locale.ROOT);
        var russian =
                ResourceBundle.getBundle(
                        "org.kartoteka.demo.messages", Locale.forLanguageTag("ru"));

        assertThat(russian.getLocale().getLanguage()).isEqualTo("ru");
        assertThat(russian.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(
                        key ->
                                assertThat(russian.getString(key))
                                        .isNotEqualTo(english.getString(key)));
    }

    @Test
    void whoeverWorksInRussianIsToldInRussian() {
        var telling =
                Telling.to(
                        System.out, "org.kartoteka.demo.messages", Map.of("LANG", "ru_RU.UTF-8"));

        assertThat(telling.text("readers", 30)).isEqualTo("Читатели: 30");
    }

    @Test
    void everybodyElseIsToldInEnglish() {
        var telling =
                Telling.to(System.out, "org.kartoteka.demo.messages", Map.of("LANG", "C.UTF-8"));

        assertThat(telling.text("try.card")).isEqualTo("reader's card");
    }
}

package org.kartoteka.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @Test
    void theFirstLanguageOfTheBrowserThatWeSpeakIsTaken() {
        assertThat(Language.ofBrowser(List.of(Locale.GERMAN, Locale.UK, new Locale("ru", "RU"))))
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whoSpeaksNoneOfOurLanguagesGetsRussian() {
        assertThat(Language.ofBrowser(List.of(Locale.GERMAN))).isEqualTo(new Locale("ru"));
    }

    @Test
    void theSwitchGoesBackToThePageItWasUsedOn() {
        assertThat(LanguageSwitch.page("/desk.xhtml")).isEqualTo("/desk.xhtml");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org/a.xhtml",
                "/../x.xhtml",
                "/a.xhtml\r\nSet-Cookie: x",
                ""
            })
    void theSwitchNeverSendsTheBrowserToAStranger(String asked) {
        assertThat(LanguageSwitch.page(asked)).isEqualTo("/");
    }
}

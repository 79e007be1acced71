package org.kartoteka.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.kartoteka.kernel.error.Messages;

class SearchRefusalTest {

    private static final String[] NAMES =
            Arrays.stream(SearchRefusal.values()).map(Enum::name).toArray(String[]::new);

    @Test
    void eachRefusalHasItsMessageInRussianAndEnglishAndNoMessageIsLeftOver() {
        for (var language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            var bundle = ResourceBundle.getBundle("org.kartoteka.search.messages", language);

            assertThat(bundle.keySet()).containsExactlyInAnyOrder(NAMES);
            assertThat(bundle.getLocale()).isEqualTo(language);
        }
    }

    @Test
    void yearsAreWrittenWithoutGrouping() {
        var message =
                Messages.of(
                        SearchRefusal.YEARS_REVERSED,
                        List.of(2020, 1990),
                        Locale.forLanguageTag("ru"));

        assertThat(message).contains("2020").contains("1990");
    }
}

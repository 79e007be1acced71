package org.kartoteka.circulation.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.kernel.error.Messages;

class RefusalMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everyRefusalHasItsMessageAndNoMessageIsLeftOver(String language) {
        var names =
                Arrays.stream(CirculationRefusal.values())
                        .map(Enum::name)
                        .collect(Collectors.toSet());

        var keys =
                ResourceBundle.getBundle(
                                "org.kartoteka.circulation.messages",
                                language.equals("ru") ? Locale.ROOT : Locale.ENGLISH)
                        .keySet();

        assertThat(keys).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void datesAreWrittenInTheReadersLanguage() {
        var day = List.<Object>of(LocalDate.of(2026, 5, 9));

        assertThat(Messages.of(CirculationRefusal.CARD_EXPIRED, day, Locale.forLanguageTag("ru")))
                .contains("9 мая 2026");
        assertThat(Messages.of(CirculationRefusal.CARD_EXPIRED, day, Locale.ENGLISH))
                .contains("May 9, 2026")
                .doesNotContain("''");
    }

    @Test
    void anUnknownLanguageGetsRussian() {
        assertThat(Messages.of(CirculationRefusal.LOAN_UNKNOWN, List.of(), Locale.FRENCH))
                .isEqualTo("Такой выдачи нет.");
    }
}

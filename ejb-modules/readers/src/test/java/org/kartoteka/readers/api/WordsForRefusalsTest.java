package org.kartoteka.readers.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.kernel.error.Messages;

class WordsForRefusalsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<Object> ARGUMENTS = List.of(1);

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everyRefusalHasWordsAndNoWordsAreLeftOver(String language) {
        var bundle =
                ResourceBundle.getBundle(
                        "org.kartoteka.readers.messages",
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));

        assertThat(bundle.keySet()).isEqualTo(names());
    }

    private static Set<String> names() {
        return Arrays.stream(ReaderRefusal.values()).map(Enum::name).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void languagesDifferAndPlaceholdersAreFilled(ReaderRefusal refusal) {
        var russian = Messages.of(refusal, ARGUMENTS, RUSSIAN);
        var english = Messages.of(refusal, ARGUMENTS, Locale.ENGLISH);

        assertThat(russian).matches("(?s).*[а-я].*").doesNotContain("{").doesNotContain("''");
        assertThat(english).doesNotMatch("(?s).*[а-я].*").doesNotContain("{").doesNotContain("''");
    }

    @Test
    void malformedNameSaysWhichPartIsMeant() {
        assertThat(Messages.of(ReaderRefusal.NAME_MALFORMED, List.of(0), RUSSIAN))
                .startsWith("Фамилия записана неверно");
        assertThat(Messages.of(ReaderRefusal.NAME_MALFORMED, List.of(2), Locale.ENGLISH))
                .startsWith("The patronymic is not");
    }

    @Test
    void personRegisteredAlreadyIsShownWithTheCard() {
        assertThat(
                        Messages.of(
                                ReaderRefusal.READER_ALREADY_REGISTERED,
                                List.of("2921234567894"),
                                RUSSIAN))
                .endsWith("2921234567894.");
    }

    @Test
    void oneTimePasswordIsNotPrinted() {
        assertThat(new OneTimePassword("2921234567894", "secret").toString())
                .doesNotContain("secret");
    }
}

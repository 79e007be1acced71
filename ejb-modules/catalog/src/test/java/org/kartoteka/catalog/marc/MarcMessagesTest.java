package org.kartoteka.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.marc.view.CopyProblem;

class MarcMessagesTest {

    @ParameterizedTest
    @EnumSource(UnreadableReason.class)
    void everyRefusalSaysWhatAndHowToMendInBothLanguages(UnreadableReason reason) {
        ReadResult.Refused refused =
                new ReadResult.Refused(
                        new Position(12, 3456), 10, reason, List.of("17", "18"), new byte[0]);

        MarcMessages.Explanation russian =
                MarcMessages.explain(refused, Locale.forLanguageTag("ru"));
        MarcMessages.Explanation english = MarcMessages.explain(refused, Locale.ENGLISH);

        assertThat(russian.what())
                .isNotBlank()
                .containsPattern("\\p{IsCyrillic}")
                .doesNotContain("{");
        assertThat(russian.mend()).isNotBlank().containsPattern("\\p{IsCyrillic}");
        assertThat(english.what()).isNotBlank().doesNotContainPattern("\\p{IsCyrillic}");
        assertThat(english.mend()).isNotBlank().doesNotContainPattern("\\p{IsCyrillic}");
        assertThat(russian.where()).isEqualTo(reason.wholeFile() ? "" : "Запись № 12, байт 3456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en", "de"})
    void everyOtherReasonHasItsText(String language) {
        Locale locale = Locale.forLanguageTag(language);

        for (WarningKind kind : WarningKind.values()) {
            assertThat(MarcMessages.text(new ReadWarning(kind, "200"), locale)).isNotBlank();
        }
        for (UnwritableReason reason : UnwritableReason.values()) {
            assertThat(
                            MarcMessages.text(
                                    new WriteResult.NotWritten(reason, List.of("200", "1")),
                                    locale))
                    .isNotBlank();
        }
        for (CopyProblem.Reason reason : CopyProblem.Reason.values()) {
            assertThat(MarcMessages.text(reason, locale, "5")).isNotBlank();
        }
    }

    @Test
    void detailsStandInTheText() {
        assertThat(MarcMessages.text(CopyProblem.Reason.PRICE_UNREADABLE, Locale.ENGLISH, "5 $"))
                .isEqualTo("Price \"5 $\" cannot be read.");
    }
}

package org.kartoteka.catalog.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kartoteka.catalog.domain.ImportProblem;
import org.kartoteka.catalog.marc.UnreadableReason;
import org.kartoteka.catalog.marc.view.CopyProblem;

class ProblemWordsTest {

    private static Stream<String> reasons() {
        return Stream.<Enum<?>[]>of(
                        ImportProblem.values(),
                        UnreadableReason.values(),
                        CopyProblem.Reason.values())
                .flatMap(Arrays::stream)
                .map(Enum::name);
    }

    @Test
    void everyReasonHasANameOfItsOwn() {
        assertThat(reasons()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonIsExplainedInBothLanguages(String reason) {
        var arguments = List.of("1", "2");

        assertThat(ProblemWords.of(reason, arguments, Locale.forLanguageTag("ru")))
                .containsPattern("\\p{IsCyrillic}")
                .doesNotContain("{");
        assertThat(ProblemWords.of(reason, arguments, Locale.ENGLISH))
                .isNotEqualTo(reason)
                .doesNotContainPattern("\\p{IsCyrillic}")
                .doesNotContain("{");
    }
}

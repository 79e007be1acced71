package org.kartoteka.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgedQuestionsTest {

    private final JudgedQuestion question =
            new JudgedQuestion("subject", "руды", Map.of("A 1", 3, "A 2", 2, "A 3", 1));

    @Test
    void thereAreEnoughOfEveryKind() {
        var questions = JudgedQuestions.load();

        assertThat(questions).hasSizeGreaterThan(250);
        assertThat(questions.stream().map(JudgedQuestion::text)).doesNotHaveDuplicates();
        assertThat(questions.stream().map(JudgedQuestion::kind).distinct())
                .contains("exact", "author", "typo", "layout", "translit", "isbn", "subject");
        assertThat(questions)
                .allSatisfy(
                        q -> {
                            assertThat(q.grades()).isNotEmpty();
                            assertThat(q.grades().values()).allMatch(g -> g >= 1 && g <= 3);
                        });
    }

    @Test
    void theBestOrderHasOneAndNothingFoundHasNone() {
        assertThat(question.quality(List.of("A 1", "A 2", "A 3"))).isEqualTo(1);
        assertThat(question.quality(List.of("B 1", "B 2"))).isZero();
        assertThat(question.quality(List.of())).isZero();
    }

    @Test
    void aWorseOrderHasLess() {
        // gains 7, 3 and 1 over log2 of 2, 3 and 4
        double best = 7 + 3 / 1.58496 + 1 / 2.0;

        assertThat(question.quality(List.of("A 3", "A 2", "A 1")))
                .isCloseTo((1 + 3 / 1.58496 + 7 / 2.0) / best, within(0.0001));
        assertThat(question.quality(List.of("A 1"))).isCloseTo(7 / best, within(0.0001));
    }

    @Test
    void whatStandsBehindTheTenthPlaceCountsForNothing() {
        var ten = List.of("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "A 1");

        assertThat(question.quality(ten)).isZero();
    }
}

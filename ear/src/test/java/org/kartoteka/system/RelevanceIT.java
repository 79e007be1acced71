package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.client.Portal;
import org.kartoteka.client.Staff;
import org.kartoteka.demo.DemoRecords;
import org.kartoteka.demo.JudgedQuestion;
import org.kartoteka.demo.JudgedQuestions;
import org.kartoteka.demo.RecordNames;

/**
 * The search answers judged questions no worse than it once did. Other tests' titles may stand
 * beside the demonstration records, so the floors lie a little below what is measured.
 */
@ExtendWith(WholeLibrary.class)
class RelevanceIT {

    private static final double FLOOR = 0.94;
    private static final double FLOOR_OF_A_KIND = 0.85;

    private static final List<JudgedQuestion> QUESTIONS = JudgedQuestions.load();

    private static RecordNames names;

    @BeforeAll
    static void loadRecords() {
        var staff = new Staff(as("admin"));
        var portal = new Portal(anybody());
        DemoRecords.load(staff);
        names = new RecordNames(portal, staff);
        var last = QUESTIONS.get(QUESTIONS.size() - 1);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(quality(last)).isPositive());
    }

    @Test
    void everyKindOfQuestionIsAnsweredWell() {
        var worst = new ArrayList<String>();
        var byKind =
                JudgedQuestions.byKind(
                        QUESTIONS,
                        question -> {
                            double quality = quality(question);
                            if (quality < FLOOR_OF_A_KIND) {
                                worst.add(quality + " " + question.text());
                            }
                            return quality;
                        });

        assertThat(byKind)
                .allSatisfy(
                        (kind, quality) ->
                                assertThat(quality)
                                        .as("%s; worst of all: %s", kind, worst)
                                        .isGreaterThan(FLOOR_OF_A_KIND));
        assertThat(
                        QUESTIONS.stream()
                                .mapToDouble(question -> byKind.get(question.kind()))
                                .average()
                                .orElse(0))
                .isGreaterThan(FLOOR);
    }

    private static double quality(JudgedQuestion question) {
        return question.quality(names.found(question.text()));
    }
}

package org.kartoteka.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kartoteka.search.api.Reading;
import org.kartoteka.search.api.Reading.Reason;

class FindAnswerTest {

    @Test
    void aWordFoundInTheOtherLayoutIsTold() {
        assertThat(reading("gentitcndbt", "layout:gentitcndbt=>путешествие"))
                .contains(new Reading(Reason.LAYOUT, Optional.of("путешествие")));
    }

    @Test
    void aWordFoundAsTypedDoesNotHideThatItsNeighbourWasFoundInTheOtherLayout() {
        assertThat(
                        reading(
                                "gentitcndbt гтгвлггф",
                                "layout:gentitcndbt=>путешествие",
                                "typed:гтгвлггф=>"))
                .contains(new Reading(Reason.LAYOUT, Optional.of("путешествие гтгвлггф")));
    }

    @Test
    void aWordFoundAsTypedAndInTheOtherLayoutTooIsTakenAsTyped() {
        assertThat(reading("gentitcndbt", "layout:gentitcndbt=>путешествие", "typed:gentitcndbt=>"))
                .isEmpty();
    }

    private static Optional<Reading> reading(String question, String... names) {
        var answer = Clauses.object();
        ObjectNode hits = answer.putObject("hits");
        hits.putObject("total").put("value", 20);
        var hit = hits.putArray("hits").addObject().put("_id", UUID.randomUUID().toString());
        var matched = hit.putArray("matched_queries");
        for (var name : names) {
            matched.add(name);
        }
        hit.putObject("_source").put("title", "Путешествие");
        return new FindAnswer(AQuestion.of(question).taken(), Plan.FIRST).page(answer).reading();
    }
}

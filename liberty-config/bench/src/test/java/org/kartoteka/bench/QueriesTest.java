package org.kartoteka.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kartoteka.search.internal.query.PlainRequests;

class QueriesTest {

    @Test
    void hundredQuestionsOfManyKinds() {
        assertThat(Queries.questions()).hasSize(100);
        assertThat(Queries.questions().stream().map(q -> q.keySet()).distinct().count())
                .isGreaterThan(8);
    }

    @Test
    void everyQuestionIsUnderstoodBySearch() {
        assertThat(Queries.questions())
                .allSatisfy(
                        question -> {
                            var body = PlainRequests.find(Queries.query(question));
                            assertThat(body.path("size").asInt()).isEqualTo(Queries.LIMIT + 1);
                            assertThat(body.has("aggs")).isTrue();
                        });
    }

    @Test
    void everyBeginningAsksForSuggestions() {
        assertThat(Queries.beginnings())
                .hasSizeGreaterThan(80)
                .allSatisfy(text -> assertThat(PlainRequests.suggest(text, 20)).isPresent());
    }

    @Test
    void warmUpEndsWhenNothingIsGainedAnyMore() {
        assertThat(DeskPart.settled(java.util.List.of(10.0, 20.0, 30.0, 40.0))).isFalse();
        assertThat(DeskPart.settled(java.util.List.of(10.0, 20.0, 30.0, 40.0, 50.0))).isFalse();
        assertThat(DeskPart.settled(java.util.List.of(10.0, 50.0, 49.0, 51.0, 50.0))).isTrue();
    }
}

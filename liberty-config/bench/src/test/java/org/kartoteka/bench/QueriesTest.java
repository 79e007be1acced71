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
}

package org.kartoteka.search.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.kartoteka.search.internal.server.OpenSearchServer;

class SmallWordsTest {

    @Test
    void theListIsThatOfTheIndex() throws Exception {
        var listed = new ArrayList<String>();
        try (var definition =
                SmallWords.class.getResourceAsStream("/org/kartoteka/search/titles.json")) {
            OpenSearchServer.JSON
                    .readTree(definition)
                    .at("/settings/index/analysis/filter/small_words/stopwords")
                    .forEach(word -> listed.add(word.asText()));
        }

        assertThat(SmallWords.LIST).containsExactlyInAnyOrderElementsOf(listed);
    }
}

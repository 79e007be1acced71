package org.kartoteka.search.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TitlesReadTest {

    private static final TopicPartition LOG = new TopicPartition("catalog.titles", 0);
    private static final UUID TITLE = UUID.randomUUID();

    private final TitlesRead read = new TitlesRead();

    @Test
    void whatWasInTheLogBeforeTheReadingIsCovered() {
        read.came(LOG, 4);
        read.note(List.of(TITLE), Map.of(LOG, 7L));

        read.came(LOG, 6);
        assertThat(read.after(TITLE, LOG, 6)).isTrue();
        assertThat(read.after(TITLE, LOG, 7)).isFalse();
        assertThat(read.after(UUID.randomUUID(), LOG, 6)).isFalse();
    }

    @Test
    void aLogThatBeginsAnewCoversNothing() {
        read.came(LOG, 4);
        read.note(List.of(TITLE), Map.of(LOG, 7L));

        read.came(LOG, 0);

        assertThat(read.after(TITLE, LOG, 0)).isFalse();
        assertThat(read.after(TITLE, LOG, 5)).isFalse();
    }
}

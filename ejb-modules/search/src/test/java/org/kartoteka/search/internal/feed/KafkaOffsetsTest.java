package org.kartoteka.search.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KafkaOffsetsTest {

    @Test
    void theLagOfATopicIsTheSumOverItsPartitions() {
        var acknowledged = Map.of(new TopicPartition("a", 0), 5L, new TopicPartition("a", 1), 7L);
        var ends =
                Map.of(
                        new TopicPartition("a", 0), 8L,
                        new TopicPartition("a", 1), 7L,
                        new TopicPartition("b", 0), 4L);

        assertThat(KafkaOffsets.difference(acknowledged, ends)).isEqualTo(Map.of("a", 3L, "b", 4L));
    }

    @Test
    void aTopicThatWasMadeAnewIsNotBehindByLessThanNothing() {
        var partition = new TopicPartition("a", 0);

        assertThat(KafkaOffsets.difference(Map.of(partition, 9L), Map.of(partition, 2L)))
                .isEqualTo(Map.of("a", 0L));
    }
}

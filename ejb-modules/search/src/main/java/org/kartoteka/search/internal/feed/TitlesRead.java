package org.kartoteka.search.internal.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/**
 * Knows how far Kafka's logs reached before a title was last read for the index. An event below
 * that mark tells of a change that was committed before the reading, so the index has it already:
 * an import's title and its copies come as events far apart, and are read once instead of four
 * times. Used by the thread of the consumer only.
 */
class TitlesRead {

    private static final int MOST = 100_000;

    private final Map<TopicPartition, Long> last = new HashMap<>();
    private final Map<UUID, Map<TopicPartition, Long>> marks =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<UUID, Map<TopicPartition, Long>> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * An event has come. Offsets only grow, unless a log was lost and begins anew; then what was
     * noted of the old one means nothing.
     */
    void came(TopicPartition partition, long offset) {
        var before = last.put(partition, offset);
        if (before != null && offset <= before) {
            marks.clear();
        }
    }

    /** The titles were read when the logs had reached these ends, or later. */
    void note(Collection<UUID> titles, Map<TopicPartition, Long> ends) {
        for (var title : titles) {
            marks.remove(title);
            marks.put(title, ends);
        }
    }

    /** Whether the title was read when the event was already in the log. */
    boolean after(UUID title, TopicPartition partition, long offset) {
        return offset < marks.getOrDefault(title, Map.of()).getOrDefault(partition, 0L);
    }
}

package org.kartoteka.search.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.kartoteka.search.internal.feed.Change.OneTitle;

class ChangeBufferTest {

    private final ChangeBuffer buffer = new ChangeBuffer();

    @Test
    void changesOfOneTitleTakeOnePlaceInTheBatch() throws Exception {
        var often = new OneTitle(UUID.randomUUID());
        var once = new OneTitle(UUID.randomUUID());
        put(often);
        put(once);
        put(often);

        var batch = buffer.take(2, 0);

        assertThat(batch).containsOnlyKeys(often, once);
        assertThat(batch.get(often)).hasSize(2);
        assertThat(buffer.depth()).isZero();
    }

    @Test
    void whatHasWaitedLongestIsTakenFirst() throws Exception {
        var first = new OneTitle(UUID.randomUUID());
        var second = new OneTitle(UUID.randomUUID());
        put(first);
        put(second);

        assertThat(buffer.take(1, 0)).containsOnlyKeys(first);
        assertThat(buffer.take(1, 0)).containsOnlyKeys(second);
    }

    @Test
    void aFullBufferHoldsTheChannelBackUntilThereIsRoom() throws Exception {
        for (int i = 0; i < ChangeBuffer.CAPACITY - 1; i++) {
            assertThat(put(new OneTitle(new UUID(0, i)))).isCompleted();
        }
        var last = put(new OneTitle(UUID.randomUUID()));
        assertThat(last).isNotCompleted();

        buffer.take(1, 0);

        assertThat(last).isCompleted();
    }

    @Test
    void anEmptyBufferGivesAnEmptyBatch() throws Exception {
        assertThat(buffer.take(10, 1)).isEmpty();
    }

    private CompletionStage<Void> put(OneTitle title) {
        return buffer.put(new Change(title, Instant.EPOCH, Span.getInvalid(), () -> {}));
    }
}

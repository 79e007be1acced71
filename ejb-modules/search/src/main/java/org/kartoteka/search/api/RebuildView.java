package org.kartoteka.search.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A rebuild of the index as others see it.
 *
 * @param orderedBy a login name, or {@code system}
 * @param index the name of the new index, once it has one
 * @param titles how many titles there were when it began
 * @param done how many of them it has read
 * @param refused how many of these OpenSearch will never take as they are; the log names them
 * @param trouble what it waits for, or has failed of
 */
public record RebuildView(
        UUID id,
        RebuildState state,
        RebuildCause cause,
        String orderedBy,
        Optional<String> index,
        long titles,
        long done,
        long refused,
        Optional<RebuildTrouble> trouble,
        Instant orderedAt,
        Optional<Instant> begunAt,
        Optional<Instant> endedAt) {

    /** How much is done, 0 to 100. */
    public int percent() {
        if (state == RebuildState.DONE) {
            return 100;
        }
        return titles == 0 ? 0 : (int) Math.min(100, done * 100 / titles);
    }
}

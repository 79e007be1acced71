package org.kartoteka.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00.123Z");

    @Test
    void isAUuidOfVersionSevenWithTheClocksMilliseconds() {
        var id = Ids.next(at(NOW));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void laterOnesSortBehind() {
        var earlier = Ids.next(at(NOW)).toString();
        var later = Ids.next(at(NOW.plusMillis(1))).toString();

        assertThat(earlier).isLessThan(later);
    }

    @Test
    void thoseOfOneMillisecondSortInTheOrderInWhichTheyWereMade() {
        var clock = at(NOW.plusSeconds(1));

        assertThat(Stream.generate(() -> Ids.next(clock).toString()).limit(2_000)).isSorted();
    }

    @Test
    void noTwoOfOneMillisecondAreTheSame() {
        var clock = at(NOW);

        assertThat(Stream.generate(() -> Ids.next(clock)).limit(10_000)).doesNotHaveDuplicates();
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}

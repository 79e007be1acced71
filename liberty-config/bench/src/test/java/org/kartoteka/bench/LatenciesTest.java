package org.kartoteka.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void percentileIsTheActAtThatRank() {
        IntStream.iterate(100, i -> i - 1)
                .limit(100)
                .forEach(i -> latencies.add(TimeUnit.MILLISECONDS.toNanos(i)));

        assertThat(latencies.millis(0.50)).isEqualTo(50);
        assertThat(latencies.millis(0.95)).isEqualTo(95);
        assertThat(latencies.millis(0.991)).isEqualTo(100);
        assertThat(latencies.millis(1)).isEqualTo(100);
    }

    @Test
    void actsAddedAfterAQuestionCount() {
        latencies.add(TimeUnit.MILLISECONDS.toNanos(9));
        assertThat(latencies.millis(1)).isEqualTo(9);

        latencies.add(TimeUnit.MILLISECONDS.toNanos(3));

        assertThat(latencies.millis(0.5)).isEqualTo(3);
    }

    @Test
    void moreThanFitAtFirstAreKept() {
        var others = new Latencies();
        IntStream.range(0, 10_000).forEach(others::add);

        latencies.addAll(others);

        assertThat(latencies.count()).isEqualTo(10_000);
    }

    @Test
    void nothingTakesNoTime() {
        assertThat(latencies.millis(0.95)).isZero();
    }
}

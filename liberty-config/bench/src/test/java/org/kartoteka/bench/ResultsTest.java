package org.kartoteka.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    @TempDir Path folder;

    @Test
    void fileIsOneFlatObjectOfNumbers() throws IOException {
        var results = new Results();
        var latencies = new Latencies();
        latencies.add(12_345_678);
        results.put("desk.checkout.16", latencies);
        results.put("desk.16.rate", 1234.567);

        results.write(folder.resolve("bench.json"));

        var json = new ObjectMapper().readTree(folder.resolve("bench.json").toFile());
        assertThat(json.path("desk.checkout.16.p95_ms").asDouble()).isEqualTo(12.35);
        assertThat(json.path("desk.checkout.16.count").asInt()).isEqualTo(1);
        assertThat(json.path("desk.16.rate").asInt()).isEqualTo(1235);
        assertThat(json).allMatch(value -> value.isNumber());
    }

    @Test
    void partsMeasuredEarlierStay() throws IOException {
        var file = folder.resolve("bench.json");
        var first = new Results();
        first.put("a", 1);
        first.put("b", 1);
        first.write(file);
        var second = new Results();
        second.put("b", 2);

        second.write(file);

        var json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.path("a").asInt()).isEqualTo(1);
        assertThat(json.path("b").asInt()).isEqualTo(2);
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() {
        var results = new Results();

        results.put("ratio", 1.0 / 0);

        assertThat(results.all()).isEmpty();
    }
}

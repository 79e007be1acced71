package org.kartoteka.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was measured: names with dots, and numbers. */
final class Results {

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private final Map<String, Number> figures = new LinkedHashMap<>();

    /** Keeps a figure; what is no number (nothing was measured) is left out. */
    void put(String name, double figure) {
        if (Double.isFinite(figure)) {
            figures.put(name, rounded(figure));
        }
    }

    /** Keeps a share of acts with the usual percentiles, in milliseconds. */
    void put(String name, Latencies latencies) {
        put(name + ".count", latencies.count());
        put(name + ".p50_ms", latencies.millis(0.50));
        put(name + ".p95_ms", latencies.millis(0.95));
        put(name + ".p99_ms", latencies.millis(0.99));
        put(name + ".max_ms", latencies.millis(1));
    }

    Optional<Double> get(String name) {
        return Optional.ofNullable(figures.get(name)).map(Number::doubleValue);
    }

    Map<String, Number> all() {
        return Map.copyOf(figures);
    }

    /** One flat object; figures of parts not measured now stay as an earlier run left them. */
    void write(Path file) throws IOException {
        var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var merged = new LinkedHashMap<String, Object>();
        if (Files.exists(file)) {
            json.readTree(file.toFile())
                    .fields()
                    .forEachRemaining(old -> merged.put(old.getKey(), old.getValue()));
        }
        merged.putAll(figures);
        Files.createDirectories(file.toAbsolutePath().getParent());
        json.writeValue(file.toFile(), merged);
    }

    private static Number rounded(double figure) {
        var whole = Math.rint(figure);
        return Math.abs(figure) >= 1000 || figure == whole
                ? (Number) (long) whole
                : BigDecimal.valueOf(figure).round(FOUR_DIGITS);
    }
}

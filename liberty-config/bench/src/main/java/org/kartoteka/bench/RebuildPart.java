package org.kartoteka.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.kartoteka.client.Staff;
import org.kartoteka.client.Telling;
import org.kartoteka.search.internal.server.OpenSearchServer;

/**
 * The whole index is rebuilt while somebody searches: how fast it goes, what the searches notice,
 * and whether one of them finds nothing that found something before.
 */
final class RebuildPart {

    private static final long BEFORE = TimeUnit.SECONDS.toNanos(15);
    private static final long LOOK = TimeUnit.SECONDS.toNanos(1);
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int OK = 200;
    private static final String ACCEPT = "Accept: application/json\r\n";
    private static final Set<String> ACTIVE = Set.of("WAITING", "FILLING", "SETTLING");

    private final World world;
    private final Results results;
    private final Telling telling;
    private final Map<String, Long> totals = new HashMap<>();
    private int lost;
    private int errors;
    private long next = System.nanoTime();

    RebuildPart(World world, Results results, Telling telling) {
        this.world = world;
        this.results = results;
        this.telling = telling;
    }

    void run() {
        world.calm();
        var staff = world.staff();
        try (var api = new LeanConnection(world.application())) {
            long end = System.nanoTime() + BEFORE;
            search(api, () -> System.nanoTime() < end);
            totals.keySet().removeIf(path -> totals.get(path) == 0);
            long again = System.nanoTime() + BEFORE;
            var before = search(api, () -> System.nanoTime() < again);
            var meter = new CpuMeter(world.stack());
            var id = staff.beginRebuild().path("id").asText();
            var look = new Look(staff, id);
            var meanwhile = search(api, look);
            report(look.rebuild, before, meanwhile, meter.total());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at the rebuild once a second. */
    private static final class Look implements BooleanSupplier {
        private final Staff staff;
        private final String id;
        private long next = System.nanoTime();
        private JsonNode rebuild;

        Look(Staff staff, String id) {
            this.staff = staff;
            this.id = id;
        }

        @Override
        public boolean getAsBoolean() {
            if (System.nanoTime() - next >= 0) {
                rebuild = staff.rebuild(id);
                next = System.nanoTime() + LOOK;
            }
            return ACTIVE.contains(rebuild.path("state").asText());
        }
    }

    /** Asks the questions in turn as long as told. */
    private Latencies search(LeanConnection api, BooleanSupplier goOn) throws IOException {
        var latencies = new Latencies();
        while (true) {
            for (var question : Queries.questions()) {
                if (!goOn.getAsBoolean()) {
                    return latencies;
                }
                var path = Queries.path(question);
                pause();
                long begin = System.nanoTime();
                var answer = api.send("GET", path, ACCEPT, new byte[0]);
                latencies.add(System.nanoTime() - begin);
                if (answer.status() != OK) {
                    errors++;
                    continue;
                }
                compare(path, OpenSearchServer.JSON.readTree(answer.body()));
            }
        }
    }

    /** A steady load beside the rebuild: the next question is due so long after the one before. */
    private void pause() {
        next = Math.max(next + PACE, System.nanoTime() - PACE);
        while (next - System.nanoTime() > 0) {
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void compare(String path, JsonNode page) {
        long total = page.path("total").asLong();
        if (total == 0 && totals.getOrDefault(path, 0L) > 0) {
            lost++;
        }
        totals.putIfAbsent(path, total);
    }

    private void report(JsonNode rebuild, Latencies before, Latencies meanwhile, double cpuMillis) {
        if (!rebuild.path("state").asText().equals("DONE")) {
            throw new IllegalStateException(rebuild.toString());
        }
        long titles = rebuild.path("done").asLong();
        double seconds = seconds(rebuild);
        double ratio = meanwhile.millis(0.95) / before.millis(0.95);
        results.put("rebuild.titles", titles);
        results.put("rebuild.seconds", seconds);
        results.put("rebuild.titles_per_second", titles / seconds);
        results.put("rebuild.cpu_ms_per_title", cpuMillis / titles);
        results.put("rebuild.search.before", before);
        results.put("rebuild.search.meanwhile", meanwhile);
        results.put("rebuild.search.ratio_p95", ratio);
        results.put("rebuild.search.lost", lost);
        results.put("rebuild.search.errors", errors);
        telling.say("rebuild.done", titles, seconds, titles / seconds);
        telling.say(
                "rebuild.search", before.millis(0.95), meanwhile.millis(0.95), ratio, lost, errors);
    }

    private static double seconds(JsonNode rebuild) {
        var begun = Instant.parse(rebuild.path("begunAt").asText());
        var ended = Instant.parse(rebuild.path("endedAt").asText());
        return Duration.between(begun, ended).toMillis() / 1e3;
    }
}

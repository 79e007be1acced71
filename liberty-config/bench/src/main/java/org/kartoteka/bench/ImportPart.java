package org.kartoteka.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kartoteka.client.ApiException;
import org.kartoteka.client.Patience;
import org.kartoteka.client.Portal;
import org.kartoteka.client.Staff;
import org.kartoteka.client.Telling;
import org.kartoteka.demo.BigLibrary;
import org.kartoteka.stack.Server;

/**
 * A big file of records goes in while four desks work steadily: how fast it is committed, how fast
 * it can be found, and what the desks notice of it.
 */
final class ImportPart {

    private static final String LIBRARY = "BIG";
    private static final List<String> BRANCHES =
            List.of("BIG-1", "BIG-2", "BIG-3", "BIG-4", "BIG-5");
    private static final int NUMBER = 92;
    private static final int DESKS = 4;
    private static final double ACTS_A_SECOND = 5;
    private static final int MOST_TO_WARM_UP = 20_000;
    private static final Duration LIMIT = Duration.ofMinutes(90);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final double NANOS = 1e9;
    private static final int UNAVAILABLE = 503;

    private final World world;
    private final Stock stock;
    private final Results results;
    private final Telling telling;
    private final Path folder;
    private final int titles;

    ImportPart(
            World world, Stock stock, Results results, Telling telling, Path folder, int titles) {
        this.world = world;
        this.stock = stock;
        this.results = results;
        this.telling = telling;
        this.folder = folder;
        this.titles = titles;
    }

    void run(int secondsBefore) throws IOException, InterruptedException {
        var library = new BigLibrary(NUMBER, BRANCHES);
        var staff = world.staff();
        Stock.open(staff, LIBRARY, BRANCHES);
        warmUp(staff, library);
        var file = file(library, 0, titles);
        var before = steady(secondsBefore);
        world.calm();
        telling.say("import.begin", titles, Files.size(file) >> 20);
        var meter = new CpuMeter(world.stack());
        var desks = desks().steady(ACTS_A_SECOND);
        try (desks) {
            var done = time(staff, file, library);
            var meanwhile = desks.figures();
            processor(meter.millis());
            report(done, before, meanwhile);
        }
        Files.delete(file);
    }

    /** The compilers of all servers have seen an import before the clock starts. */
    private void warmUp(Staff staff, BigLibrary library) throws IOException {
        var file = file(library, titles, titles + warmUp());
        telling.say("import.warm", warmUp());
        var name = "warm-up-" + System.nanoTime() + ".iso";
        var begun = staff.beginImport(LIBRARY, name, BodyPublishers.ofFile(file), name);
        staff.awaitImport(begun.path("id").asText(), LIMIT);
        Files.delete(file);
        world.calm();
    }

    private int warmUp() {
        return Math.min(MOST_TO_WARM_UP, titles);
    }

    private void processor(Map<Server, Double> millis) {
        millis.forEach(
                (server, used) ->
                        results.put("import.cpu_ms_per_record." + server.id(), used / titles));
        double all = millis.values().stream().mapToDouble(Double::doubleValue).sum();
        results.put("import.cpu_ms_per_record", all / titles);
    }

    /** How long it took until all was committed, and until all could be found. */
    private record Times(double upload, double committed, double searchable, JsonNode ended) {}

    private Times time(Staff staff, Path file, BigLibrary library) throws IOException {
        long begin = System.nanoTime();
        var name = "bench-" + titles + ".iso";
        var begun =
                staff.beginImport(LIBRARY, name, BodyPublishers.ofFile(file), name + "-" + begin);
        double upload = since(begin);
        var ended = staff.awaitImport(begun.path("id").asText(), LIMIT);
        double committed = since(begin);
        awaitSearchable(library);
        return new Times(upload, committed, since(begin), ended);
    }

    private void awaitSearchable(BigLibrary library) {
        var patience = new Patience(LIMIT, PAUSE);
        var portal = world.portal();
        var last = Map.of("q", library.isbn(titles - 1), "available", "true");
        patience.await("the last title", () -> found(portal, last, 1));
        var all = Map.of("branch", BRANCHES.get(0), "limit", "1");
        long expected = 0;
        for (int i = 0; i < titles + warmUp(); i++) {
            expected += hasCopyInFirstBranch(library, i) ? 1 : 0;
        }
        long wanted = expected;
        patience.await("all titles", () -> found(portal, all, wanted));
    }

    private static boolean hasCopyInFirstBranch(BigLibrary library, int title) {
        for (int copy = 0; copy < BigLibrary.COPIES; copy++) {
            if (library.branch(title, copy).equals(BRANCHES.get(0))) {
                return true;
            }
        }
        return false;
    }

    /** A busy search may say so once in a while; then it is asked again. */
    private static Optional<Boolean> found(Portal portal, Map<String, String> query, long wanted) {
        try {
            return portal.count(query) >= wanted ? Optional.of(true) : Optional.empty();
        } catch (ApiException busy) {
            if (busy.status() != UNAVAILABLE) {
                throw busy;
            }
            return Optional.empty();
        }
    }

    private void report(Times times, DeskFigures before, DeskFigures meanwhile) {
        results.put("import.titles", titles);
        results.put("import.refused", times.ended().path("refused").asLong());
        results.put("import.created", times.ended().path("created").asLong());
        results.put("import.upload.seconds", times.upload());
        results.put("import.committed.seconds", times.committed());
        results.put("import.searchable.seconds", times.searchable());
        results.put("import.committed.per_second", titles / times.committed());
        results.put("import.searchable.per_second", titles / times.searchable());
        results.put("import.desk.before", before.both());
        results.put("import.desk.meanwhile", meanwhile.both());
        results.put("import.desk.errors", meanwhile.errors());
        var growth = meanwhile.both().millis(0.95) / before.both().millis(0.95);
        results.put("import.desk.p95_growth", growth);
        telling.say(
                "import.done",
                titles / times.committed(),
                titles / times.searchable(),
                before.both().millis(0.95),
                meanwhile.both().millis(0.95),
                growth);
        meanwhile.trouble().ifPresent(why -> telling.say("desk.trouble", why));
    }

    private DeskFigures steady(int seconds) throws InterruptedException {
        world.calm();
        try (var running = desks().steady(ACTS_A_SECOND)) {
            new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
            return running.figures();
        }
    }

    private DeskRun desks() {
        return new DeskRun(DESKS, desk -> world.restDesk(), stock::place);
    }

    private Path file(BigLibrary library, int from, int to) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("import.iso");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            library.write(from, to, out);
        }
        return file;
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / NANOS;
    }
}

package org.kartoteka.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kartoteka.client.Staff;
import org.kartoteka.client.Telling;
import org.kartoteka.demo.BigLibrary;

/**
 * Ten thousand records get one more field, and lose it again, while four desks work steadily: how
 * fast that goes, and what the desks notice of it.
 */
final class BatchPart {

    private static final String LIBRARY = "BATCH";
    private static final List<String> BRANCHES = List.of("BATCH-1");
    private static final int NUMBER = 93;
    private static final int RECORDS = 10_000;
    private static final int DESKS = 4;
    private static final double ACTS_A_SECOND = 5;
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final double NANOS = 1e9;

    private final World world;
    private final Stock stock;
    private final Results results;
    private final Telling telling;

    BatchPart(World world, Stock stock, Results results, Telling telling) {
        this.world = world;
        this.stock = stock;
        this.results = results;
        this.telling = telling;
    }

    void run(int secondsBefore) throws IOException, InterruptedException {
        var staff = world.staff();
        prepare(staff);
        telling.say("batch.warm");
        edited(staff);
        world.calm();
        var before = steady(secondsBefore);
        world.calm();
        telling.say("batch.begin", RECORDS);
        try (var desks = desks().steady(ACTS_A_SECOND)) {
            var edited = edited(staff);
            var meanwhile = desks.figures();
            report(edited, before, meanwhile);
            undone(staff, edited.ended().path("id").asText());
        }
    }

    private void prepare(Staff staff) throws IOException {
        Stock.open(staff, LIBRARY, BRANCHES);
        var file = new ByteArrayOutputStream();
        new BigLibrary(NUMBER, BRANCHES).write(0, RECORDS, file);
        var name = "bench-batch.iso";
        var body = BodyPublishers.ofByteArray(file.toByteArray());
        var begun = staff.beginImport(LIBRARY, name, body, name + "-" + System.nanoTime());
        staff.awaitImport(begun.path("id").asText(), LIMIT);
        world.calm();
    }

    private record Edited(JsonNode ended, double seconds) {}

    /** A note that no record has yet, so that each one changes. */
    private Edited edited(Staff staff) {
        var note = List.of(Map.of("code", "a", "value", "Bench " + System.nanoTime()));
        var field = Map.of("tag", "300", "indicators", "  ", "subfields", note);
        var order =
                Map.of(
                        "selection",
                        Map.of("library", LIBRARY),
                        "changes",
                        List.of(Map.of("action", "ADD_FIELD", "field", field)));
        long begin = System.nanoTime();
        var begun = staff.beginBatchEdit(order, "bench-" + begin);
        var ended = staff.awaitBatchEdit(begun.path("id").asText(), LIMIT);
        return new Edited(ended, (System.nanoTime() - begin) / NANOS);
    }

    private void undone(Staff staff, String id) {
        long begin = System.nanoTime();
        staff.undoBatchEdit(id);
        var ended = staff.awaitBatchEdit(id, LIMIT);
        double seconds = (System.nanoTime() - begin) / NANOS;
        results.put("batch.undone", ended.path("undone").asLong());
        results.put("batch.undo.per_second", ended.path("undone").asLong() / seconds);
        telling.say("batch.undone", ended.path("undone").asLong() / seconds);
    }

    private void report(Edited edited, DeskFigures before, DeskFigures meanwhile) {
        long changed = edited.ended().path("changed").asLong();
        var growth = meanwhile.both().millis(0.95) / before.both().millis(0.95);
        results.put("batch.records", changed);
        results.put("batch.refused", edited.ended().path("refused").asLong());
        results.put("batch.seconds", edited.seconds());
        results.put("batch.per_second", changed / edited.seconds());
        results.put("batch.desk.before", before.both());
        results.put("batch.desk.meanwhile", meanwhile.both());
        results.put("batch.desk.errors", meanwhile.errors());
        results.put("batch.desk.p95_growth", growth);
        telling.say(
                "batch.done",
                changed / edited.seconds(),
                before.both().millis(0.95),
                meanwhile.both().millis(0.95),
                growth);
        meanwhile.trouble().ifPresent(why -> telling.say("desk.trouble", why));
    }

    private DeskFigures steady(int seconds) throws InterruptedException {
        try (var running = desks().steady(ACTS_A_SECOND)) {
            new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
            return running.figures();
        }
    }

    private DeskRun desks() {
        return new DeskRun(DESKS, desk -> world.restDesk(), stock::place);
    }
}

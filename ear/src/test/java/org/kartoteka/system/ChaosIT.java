package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;
import static org.kartoteka.system.WholeLibrary.count;
import static org.kartoteka.system.WholeLibrary.freshlyAs;
import static org.kartoteka.system.WholeLibrary.stack;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kartoteka.client.ApiException;
import org.kartoteka.client.Portal;
import org.kartoteka.stack.Progress;
import org.kartoteka.stack.Server;

/**
 * Each server is killed in the middle of check-outs and check-ins, 1,000 in all. Desks repeat an
 * act under its key until it is answered, as the desk page does. Afterwards the books must be
 * right: no copy has two open loans, no answer that a desk got is missing, nothing was done twice,
 * and the index agrees with the database.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(WholeLibrary.class)
class ChaosIT {

    private static final int DESKS = 4;
    private static final int COPIES_PER_DESK = 8;
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration INDEX = Duration.ofMinutes(2);

    /** What a desk was answered: the ids of the loans of each copy, in order. */
    private record Answered(Map<String, List<String>> loans, boolean out) {}

    @ParameterizedTest
    @EnumSource(
            value = Server.class,
            names = {"KAFKA", "OPENSEARCH", "POSTGRES", "LIBERTY"})
    void nothingIsLostOrDoneTwiceWhenAServerIsKilled(Server victim) throws Exception {
        var copies = Shelf.copies(NSK, DESKS * COPIES_PER_DESK, "0", "Хаос");
        var cards = Shelf.cards(NSK, DESKS);
        var acts = new AtomicInteger();
        var desks = Executors.newFixedThreadPool(DESKS);
        try {
            var answers =
                    IntStream.range(0, DESKS)
                            .mapToObj(
                                    desk ->
                                            desks.submit(
                                                    () ->
                                                            work(
                                                                    mine(copies, desk),
                                                                    cards.get(desk),
                                                                    acts)))
                            .toList();
            await().atMost(PATIENCE).until(() -> acts.get() > DESKS * COPIES_PER_DESK);
            stack().kill(victim);
            stack().restart(victim, Progress.SILENT);
            for (Future<Answered> answer : answers) {
                check(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            }
        } finally {
            desks.shutdownNow();
        }
        noCopyIsOutTwice();
        theOutboxEmpties();
        theIndexAgrees(copies);
    }

    private static List<String> mine(List<String> copies, int desk) {
        return copies.subList(desk * COPIES_PER_DESK, (desk + 1) * COPIES_PER_DESK);
    }

    /** Lends all copies and takes them back, round after round; after the last they stay out. */
    private static Answered work(List<String> copies, String card, AtomicInteger acts) {
        var loans = new HashMap<String, List<String>>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (var copy : copies) {
                var id = lend(copy, card, "c" + round + copy);
                loans.computeIfAbsent(copy, c -> new java.util.ArrayList<>()).add(id);
                acts.incrementAndGet();
            }
            if (round < ROUNDS) {
                for (var copy : copies) {
                    takeBack(copy, "r" + round + copy);
                    acts.incrementAndGet();
                }
            }
        }
        return new Answered(loans, true);
    }

    private static String lend(String copy, String card, String key) {
        var body = Map.of("copy", copy, "reader", card, "branch", NSK);
        return untilAnswered("/admin/api/v1/loans", body, key, 201).path("id").asText();
    }

    private static void takeBack(String copy, String key) {
        untilAnswered("/admin/api/v1/returns", Map.of("copy", copy, "branch", NSK), key, 200);
    }

    /** A desk sends the same act under the same key until the server says something final. */
    private static com.fasterxml.jackson.databind.JsonNode untilAnswered(
            String path, Map<String, String> body, String key, int status) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsMatching(ChaosIT::worthRepeating)
                .until(() -> as("boris").post(path, body, key).expect(status), found -> true);
    }

    /** No answer, or a failure of the server: unknown outcome, so the key makes repeating safe. */
    private static boolean worthRepeating(Throwable e) {
        return e instanceof ApiException answer && (answer.status() == 0 || answer.status() >= 500);
    }

    private static void check(Answered answered) {
        answered.loans()
                .forEach(
                        (copy, ids) -> {
                            assertThat(ids).doesNotHaveDuplicates().hasSize(ROUNDS);
                            assertThat(
                                            count(
                                                    "select count(*) from circulation.loan where copy_barcode = ?",
                                                    copy))
                                    .as("loans of %s", copy)
                                    .isEqualTo(ROUNDS);
                            for (var id : ids) {
                                assertThat(
                                                count(
                                                        "select count(*) from circulation.loan where id = ?::uuid",
                                                        id))
                                        .as("accepted loan %s", id)
                                        .isOne();
                            }
                        });
    }

    private static void noCopyIsOutTwice() {
        assertThat(
                        count(
                                "select count(*) from (select copy_id from circulation.loan"
                                        + " where returned_at is null group by copy_id having count(*) > 1) twice"))
                .isZero();
    }

    private static void theOutboxEmpties() {
        await().atMost(INDEX)
                .untilAsserted(
                        () -> assertThat(count("select count(*) from kernel.outbox")).isZero());
    }

    private static void theIndexAgrees(List<String> copies) {
        for (var copy : copies) {
            await().atMost(INDEX)
                    .ignoreExceptionsInstanceOf(ApiException.class)
                    .untilAsserted(
                            () -> {
                                var hit =
                                        new Portal(anybody())
                                                .titles(Map.of("q", "Хаос " + copy))
                                                .path("items")
                                                .path(0);
                                assertThat(hit.path("title").asText()).contains(copy);
                                assertThat(hit.path("available").asInt()).as(copy).isZero();
                            });
        }
    }

    @Test
    void theDeskIsToldToRepeatWhileTheDatabaseIsDown() throws SQLException {
        var copy = Shelf.copies(NSK, 1, "0", "Хаос").get(0);
        var card = Shelf.cards(NSK, 1).get(0);
        var body = Map.of("copy", copy, "reader", card, "branch", NSK);
        var boris = freshlyAs("boris");
        stack().kill(Server.POSTGRES);
        try {
            var answer = boris.post("/admin/api/v1/loans", body, "gone" + copy);

            assertThat(answer.expect(503).path("type").asText()).endsWith(":database-silent");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        } finally {
            stack().restart(Server.POSTGRES, Progress.SILENT);
        }
        lend(copy, card, "gone" + copy);
    }

    @Test
    void theDeskWorksWhileKafkaAndSearchAreDown() throws SQLException {
        var copy = Shelf.copies(NSK, 1, "0", "Хаос").get(0);
        var card = Shelf.cards(NSK, 1).get(0);
        stack().kill(Server.KAFKA);
        stack().kill(Server.OPENSEARCH);
        try {
            lend(copy, card, "down" + copy);

            var search = anybody().get("/api/v1/titles?q=" + copy);
            assertThat(search.expect(503).path("type").asText()).endsWith(":search-silent");
            assertThat(search.headers().firstValue("Retry-After")).isPresent();
            assertThat(anybody().get("/health/ready").status()).isEqualTo(200);
        } finally {
            stack().restart(Server.KAFKA, Progress.SILENT);
            stack().restart(Server.OPENSEARCH, Progress.SILENT);
        }
        theOutboxEmpties();
        theIndexAgrees(List.of(copy));
    }
}

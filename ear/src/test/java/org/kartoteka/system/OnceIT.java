package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.as;
import static org.kartoteka.system.WholeLibrary.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.client.Reply;

/** The same request twice, and many requests for the same thing. */
@ExtendWith(WholeLibrary.class)
class OnceIT {

    private static final String LOANS = "/admin/api/v1/loans";
    private static final int DESKS = 16;

    @Test
    void theSameKeyTwiceLendsOnceAndAnswersTheSame() {
        var order = order();
        var key = UUID.randomUUID().toString();

        var first = as("boris").post(LOANS, order, key).expect(201);
        var second = as("boris").post(LOANS, order, key).expect(201);

        assertThat(second).isEqualTo(first);
        assertThat(loansOf(order)).isOne();
    }

    @Test
    void theSameKeyAtTheSameMomentLendsOnceAndAnswersTheSame() throws Exception {
        var order = order();
        var key = UUID.randomUUID().toString();

        var replies = together(i -> () -> as("boris").post(LOANS, order, key));

        assertThat(replies).allMatch(reply -> reply.status() == 201);
        assertThat(replies).extracting(Reply::body).containsOnly(replies.get(0).body());
        assertThat(loansOf(order)).isOne();
    }

    @Test
    void aReturnUnderTheSameKeyIsAnsweredTheSameEvenAfterTheNextLoan() {
        var order = order();
        var back = Map.of("copy", order.get("copy"), "branch", NSK);
        as("boris").post(LOANS, order).expect(201);
        var key = UUID.randomUUID().toString();

        var returned = as("boris").post("/admin/api/v1/returns", back, key).expect(200);
        as("boris").post(LOANS, order).expect(201);

        assertThat(as("boris").post("/admin/api/v1/returns", back, key).expect(200))
                .isEqualTo(returned);
    }

    @Test
    void aKeyUsedForAnotherRequestIsRefused() {
        var key = UUID.randomUUID().toString();
        as("boris").post(LOANS, order(), key).expect(201);

        var reply = as("boris").post(LOANS, order(), key).expect(422);

        assertThat(reply.path("type").asText()).endsWith(":idempotency-key-reused");
    }

    @Test
    void aRefusedRequestMayBeTriedAgainUnderItsKey() {
        var order = order();
        var key = UUID.randomUUID().toString();
        as("boris").post(LOANS, order).expect(201);
        as("boris").post(LOANS, order, key).expect(409);
        as("boris").post("/admin/api/v1/returns", Map.of("copy", order.get("copy"), "branch", NSK));

        as("boris").post(LOANS, order, key).expect(201);
    }

    @Test
    void sixteenDesksLendTheSameCopyAndOneWins() throws Exception {
        var copy = Shelf.copies(NSK, 1).get(0);
        var cards = Shelf.cards(NSK, DESKS);

        var replies =
                together(
                        i ->
                                () ->
                                        as("boris")
                                                .post(
                                                        LOANS,
                                                        Map.of(
                                                                "copy", copy,
                                                                "reader", cards.get(i),
                                                                "branch", NSK)));

        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() == 409))
                .hasSize(DESKS - 1)
                .allMatch(
                        reply ->
                                reply.body()
                                        .path("type")
                                        .asText()
                                        .endsWith(":copy-already-on-loan"));
    }

    @Test
    void sixteenDesksCannotExceedAReadersLimitTogether() throws Exception {
        var copies = Shelf.copies(NSK, DESKS);
        var card = Shelf.cards(NSK, 1).get(0);

        var replies =
                together(
                        i ->
                                () ->
                                        as("boris")
                                                .post(
                                                        LOANS,
                                                        Map.of(
                                                                "copy", copies.get(i),
                                                                "reader", card,
                                                                "branch", NSK)));

        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(10);
        assertThat(replies.stream().filter(reply -> reply.status() == 409)).hasSize(DESKS - 10);
    }

    private static Map<String, String> order() {
        return Map.of(
                "copy", Shelf.copies(NSK, 1).get(0),
                "reader", Shelf.cards(NSK, 1).get(0),
                "branch", NSK);
    }

    private static long loansOf(Map<String, String> order) {
        return count(
                "select count(*) from circulation.loan where copy_barcode = ?", order.get("copy"));
    }

    private static List<Reply> together(IntFunction<Callable<Reply>> desk) throws Exception {
        var start = new CyclicBarrier(DESKS);
        var desks = Executors.newFixedThreadPool(DESKS);
        try {
            var answers = new ArrayList<Future<Reply>>();
            for (int i = 0; i < DESKS; i++) {
                var act = desk.apply(i);
                answers.add(
                        desks.submit(
                                () -> {
                                    start.await();
                                    return act.call();
                                }));
            }
            var replies = new ArrayList<Reply>();
            for (var answer : answers) {
                replies.add(answer.get());
            }
            return replies;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            desks.shutdownNow();
        }
    }
}

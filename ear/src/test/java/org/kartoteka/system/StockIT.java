package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;
import static org.kartoteka.system.WholeLibrary.count;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.client.Portal;
import org.kartoteka.client.Reply;

/** Copies and the books of the stock, as keepers and desks have them. */
@ExtendWith(WholeLibrary.class)
class StockIT {

    private static final String API = "/admin/api/v1";
    private static final int ROUNDS = 12;

    @Test
    void aRangeOfCopiesIsAddedAndSearchFollowsThemToTheirBranch() {
        var title = Shelf.titleWithoutCopies("NSK");
        var number = number();

        var added = add(title, number, 3).expect(201).path("items");

        assertThat(added).hasSize(3);
        var barcode = added.path(0).path("barcode").asText();
        assertThat(barcode).isEqualTo("NSK-" + number + "001");
        awaitAvailable(title, 3, 3);
        act(barcode, Map.of("act", "MOVE", "branch", "NSK-2")).expect(200);
        act(added.path(1).path("barcode").asText(), Map.of("act", "LOSE")).expect(200);
        awaitAvailable(title, 2, 2);
        assertThat(history(barcode).findValuesAsText("act")).containsExactly("MOVE", "ADD");
        assertThat(history(barcode).path(0).path("caller").asText()).isEqualTo("admin");
    }

    @Test
    void aNumberUsedBeforeIsRefusedWithTheRule() {
        var title = Shelf.titleWithoutCopies("NSK");
        var number = number();
        add(title, number, 2).expect(201);

        var refused = add(title, number, 2).expect(409);

        assertThat(refused.path("type").asText()).endsWith("inventory-number-taken");
        assertThat(refused.path("detail").asText()).contains(number + "001", "даже после списания");
        assertThat(count("select count(*) from catalog.copy where title_id = ?", id(title)))
                .isEqualTo(2);
    }

    @Test
    void ofACheckOutAndADisposalAtOnceOneIsRefused() throws Exception {
        var copies = Shelf.copies(NSK, ROUNDS);
        var cards = Shelf.cards(NSK, ROUNDS);
        var desks = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var copy = copies.get(round);
                var card = cards.get(round);
                var together = new CyclicBarrier(2);
                var lent = desks.submit(() -> after(together, () -> lend(copy, card)));
                var lost =
                        desks.submit(() -> after(together, () -> act(copy, Map.of("act", "LOSE"))));

                assertThat(List.of(status(lent, 201), status(lost, 200)))
                        .as(copy)
                        .containsExactlyInAnyOrder(true, false);
                assertThat(
                                count(
                                        "select count(*) from catalog.copy c"
                                                + " join circulation.loan l on l.copy_id = c.id"
                                                + " and l.returned_at is null"
                                                + " where c.barcode = ? and c.state = 'MISSING'",
                                        copy))
                        .isZero();
            }
        } finally {
            desks.shutdownNow();
        }
    }

    private static Reply after(CyclicBarrier together, java.util.function.Supplier<Reply> act)
            throws Exception {
        together.await();
        return act.get();
    }

    private static boolean status(Future<Reply> reply, int good)
            throws ExecutionException, InterruptedException {
        int status = reply.get().status();
        assertThat(status).isIn(good, 409);
        return status == good;
    }

    @Test
    void anActOfWritingOffGoesFromTheDraftToTheBooksAndBack() throws Exception {
        var barcodes = added(2);
        var before = closing();
        var draft = draft(barcodes).expect(201);
        var act = API + "/write-offs/" + draft.path("id").asText();
        assertThat(closing()).isEqualTo(before);

        var decision = Map.of("approver", "Смирнова А. Б., директор", "decision", "В макулатуру");
        as("admin").post(act + "/decision", decision).expect(200);

        assertThat(closing()).isEqualTo(before - 2);
        assertThat(problem(lend(barcodes.get(0), Shelf.cards(NSK, 1).get(0)), 409))
                .isEqualTo("copy-written-off");
        assertThat(file(act, "pdf")).startsWith("%PDF");
        assertThat(file(act, "xlsx")).startsWith("PK");
        assertThat(file(act, "accounts")).contains(barcodes.get(0).substring(4));

        as("admin").post(act + "/reversal", Map.of("why", "Ошибка")).expect(200);

        assertThat(closing()).isEqualTo(before);
        lend(barcodes.get(0), Shelf.cards(NSK, 1).get(0)).expect(201);
        assertSound();
    }

    @Test
    void whatAReaderHasIsNotWrittenOffButReplaced() {
        var barcodes = added(1);
        var card = Shelf.cards(NSK, 1).get(0);
        var loan = lend(barcodes.get(0), card).expect(201).path("id").asText();
        assertThat(problem(draft(barcodes), 409)).isEqualTo("copy-on-loan");

        var number = number();
        var done =
                as("admin")
                        .post(
                                API + "/copies/" + barcodes.get(0) + "/replacements",
                                Map.of(
                                        "inventoryNumber",
                                        number,
                                        "act",
                                        "З-" + number,
                                        "dated",
                                        "2026-11-23",
                                        "chair",
                                        "Петрова А. И."))
                        .expect(201);

        assertThat(done.path("loanEnded").asBoolean()).isTrue();
        assertThat(done.path("lost").path("state").asText()).isEqualTo("WRITTEN_OFF");
        var accepted = done.path("accepted").path("barcode").asText();
        assertThat(
                        as("boris")
                                .get(API + "/loans/" + loan)
                                .expect(200)
                                .path("returnedAt")
                                .isMissingNode())
                .isFalse();
        lend(accepted, card).expect(201);
        assertSound();
    }

    @Test
    void theBooksOfALibraryAreItsOwn() {
        Shelf.open();

        assertThat(problem(as("anna").get(API + "/stock/totals?library=NSK"), 403))
                .isEqualTo("wrong-branch");
        assertThat(as("boris").get(API + "/stock/totals?library=NSK").status()).isEqualTo(200);
        assertThat(draftBy("boris", added(1)).status()).isEqualTo(403);
    }

    @Test
    void theInventoryBookAndTheSummaryBookShowWhatCame() {
        var number = number();
        add(Shelf.titleWithoutCopies("NSK"), number, 2).expect(201);

        var book =
                as("admin")
                        .get(API + "/stock/inventory-book?library=NSK&limit=2&cursor=" + number)
                        .expect(200)
                        .path("items");

        assertThat(book.findValuesAsText("inventoryNumber"))
                .containsExactly(number + "001", number + "002");
        assertThat(book.path(0).path("receipt").asText()).isEqualTo("УПД-" + number);
        assertThat(receipts()).contains("УПД-" + number);
        assertSound();
    }

    /** The papers of all lines of part 1, page by page. */
    private static List<String> receipts() {
        var papers = new ArrayList<String>();
        var cursor = "";
        do {
            var page =
                    as("admin")
                            .get(API + "/stock/receipts?library=NSK&limit=100" + cursor)
                            .expect(200);
            papers.addAll(page.findValuesAsText("document"));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return papers;
    }

    private static void assertSound() {
        var proof = as("admin").get(API + "/stock/proof?library=NSK").expect(200);
        assertThat(proof.path("broken").isMissingNode()).as("%s", proof).isTrue();
        assertThat(proof.path("differences")).as("%s", proof).isEmpty();
        assertThat(proof.path("entries").asLong()).isPositive();
    }

    private static long closing() {
        return as("admin")
                .get(API + "/stock/totals?library=NSK")
                .expect(200)
                .path("closing")
                .path("copies")
                .asLong();
    }

    private static List<String> added(int count) {
        var added = add(Shelf.titleWithoutCopies("NSK"), number(), count).expect(201);
        return added.path("items").findValuesAsText("barcode");
    }

    private static Reply add(String title, String number, int count) {
        return as("admin")
                .in("ru")
                .post(
                        API + "/titles/" + title + "/copies",
                        Map.of(
                                "branch",
                                NSK,
                                "firstNumber",
                                number + "001",
                                "count",
                                count,
                                "price",
                                250.50,
                                "document",
                                Map.of(
                                        "source",
                                        "PURCHASE",
                                        "number",
                                        "УПД-" + number,
                                        "dated",
                                        "2026-11-20")));
    }

    private static Reply draft(List<String> barcodes) {
        return draftBy("admin", barcodes);
    }

    private static Reply draftBy(String who, List<String> barcodes) {
        return as(who).post(
                        API + "/write-offs",
                        Map.of(
                                "library",
                                "NSK",
                                "number",
                                number(),
                                "dated",
                                "2026-11-23",
                                "reason",
                                "WORN",
                                "coefficient",
                                1.5,
                                "chair",
                                "Петрова А. И.",
                                "members",
                                List.of("Орлов В. В."),
                                "barcodes",
                                barcodes));
    }

    private static Reply act(String barcode, Map<String, Object> act) {
        return as("admin").post(API + "/copies/" + barcode + "/acts", act);
    }

    private static JsonNode history(String barcode) {
        return as("boris").get(API + "/copies/" + barcode + "/history").expect(200).path("items");
    }

    private static Reply lend(String copy, String card) {
        return as("boris")
                .post(API + "/loans", Map.of("copy", copy, "reader", card, "branch", NSK));
    }

    private static String problem(Reply reply, int status) {
        return reply.expect(status).path("type").asText().replace("urn:kartoteka:problem:", "");
    }

    /** Fresh, and before all digits of others in the order of the inventory book. */
    private static String number() {
        return "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase() + "-";
    }

    private static UUID id(String title) {
        return UUID.fromString(title);
    }

    private static String file(String act, String form) throws IOException, InterruptedException {
        return bytes(act + "/file?form=" + form);
    }

    private static String bytes(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(Outside.address(path))
                        .header("Authorization", "Bearer " + WholeLibrary.personToken("admin"))
                        .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** What search says of the title. */
    private static void awaitAvailable(String title, int copies, int available) {
        var words = as("admin").get(API + "/titles/" + title).expect(200).path("title").asText();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () -> {
                            var items =
                                    new Portal(anybody()).titles(Map.of("q", words)).path("items");
                            assertThat(items)
                                    .filteredOn(hit -> hit.path("id").asText().equals(title))
                                    .singleElement()
                                    .satisfies(
                                            hit -> {
                                                assertThat(hit.path("copies").asInt())
                                                        .isEqualTo(copies);
                                                assertThat(hit.path("available").asInt())
                                                        .isEqualTo(available);
                                            });
                        });
    }
}

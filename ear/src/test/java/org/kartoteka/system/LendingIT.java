package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;
import static org.kartoteka.system.WholeLibrary.count;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.client.Portal;
import org.kartoteka.client.Reply;

/** The main job, from the scan to the reader's page and the search. */
@ExtendWith(WholeLibrary.class)
class LendingIT {

    @Test
    void aCopyIsLentAndComesBackAndSearchKnowsItAtOnce() {
        var copy = Shelf.copies(NSK, 1).get(0);
        var card = Shelf.cards(NSK, 1).get(0);
        awaitAvailable(copy, 1);

        var loan = lend(copy, card).expect(201);

        var today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));
        assertThat(LocalDate.parse(loan.path("dueOn").asText()))
                .isBetween(today.plusDays(14), today.plusDays(15));
        assertThat(loan.path("overdue").asBoolean()).isFalse();
        awaitAvailable(copy, 0);

        var back = takeBack(copy).expect(200);

        assertThat(back.path("loan").path("returnedAtBranch").asText()).isEqualTo(NSK);
        assertThat(back.path("homeBranch").asText()).isEqualTo(NSK);
        assertThat(back.path("overdueDays").asInt()).isZero();
        awaitAvailable(copy, 1);
    }

    @Test
    void theActLeavesOneLoanOneAuditLineAndItsNews() {
        var copy = Shelf.copies(NSK, 1).get(0);
        var card = Shelf.cards(NSK, 1).get(0);

        var id = UUID.fromString(lend(copy, card).expect(201).path("id").asText());

        assertThat(count("select count(*) from circulation.loan where id = ?", id)).isOne();
        assertThat(
                        count(
                                "select count(*) from kernel.audit_line where act = 'circulation.lend'"
                                        + " and subject = ? and caller = 'boris'",
                                id.toString()))
                .isOne();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(count("select count(*) from kernel.outbox")).isZero());
    }

    @Test
    void aLoanIsRenewedUntilTheLimit() {
        var copy = Shelf.copies(NSK, 1).get(0);
        var card = Shelf.cards(NSK, 1).get(0);
        var path = "/admin/api/v1/loans/" + lend(copy, card).expect(201).path("id").asText();

        assertThat(
                        as("boris")
                                .post(path + "/renewals", Map.of())
                                .expect(200)
                                .path("renewals")
                                .asInt())
                .isOne();
        as("boris").post(path + "/renewals", Map.of()).expect(200);

        assertThat(problem(as("boris").post(path + "/renewals", Map.of()), 409))
                .isEqualTo("renewal-limit-reached");
    }

    @Test
    void everyRefusalHasItsName() {
        var copies = Shelf.copies(NSK, 2);
        var card = Shelf.cards(NSK, 1).get(0);
        lend(copies.get(0), card).expect(201);

        assertThat(problem(lend(copies.get(0), card), 409)).isEqualTo("copy-already-on-loan");
        assertThat(problem(lend("NO-SUCH", card), 404)).isEqualTo("copy-unknown");
        assertThat(problem(lend(copies.get(1), "2999999999999"), 404)).isEqualTo("card-unknown");
        assertThat(problem(takeBack(copies.get(1)), 409)).isEqualTo("copy-not-on-loan");
        assertThat(problem(lend(Shelf.copies("NSK-2", 1).get(0), card), 409))
                .isEqualTo("copy-of-another-branch");
        assertThat(problem(lend(Shelf.copies(NSK, 1, "6", "Списанная").get(0), card), 409))
                .isEqualTo("copy-written-off");
        assertThat(problem(lend(Shelf.copies(NSK, 1, "4", "Утерянная").get(0), card), 409))
                .isEqualTo("copy-missing");
        assertThat(problem(lend(Shelf.copies(NSK, 1, "3", "В переплёте").get(0), card), 409))
                .isEqualTo("copy-withheld");
    }

    @Test
    void theEleventhLoanIsRefused() {
        var copies = Shelf.copies(NSK, 11);
        var card = Shelf.cards(NSK, 1).get(0);
        copies.subList(0, 10).forEach(copy -> lend(copy, card).expect(201));

        assertThat(problem(lend(copies.get(10), card), 409)).isEqualTo("loan-limit-reached");
    }

    @Test
    void aRefusalSpeaksTheLanguageAskedFor() {
        var card = Shelf.cards(NSK, 1).get(0);
        var body = Map.of("copy", "NO-SUCH", "reader", card, "branch", NSK);

        var russian = as("boris").in("ru").post("/admin/api/v1/loans", body).body();
        var english = as("boris").in("en").post("/admin/api/v1/loans", body).body();

        assertThat(russian.path("detail").asText()).startsWith("Экземпляр со штрихкодом NO-SUCH");
        assertThat(english.path("detail").asText()).startsWith("There is no copy");
        assertThat(russian.path("type")).isEqualTo(english.path("type"));
    }

    private static Reply lend(String copy, String card) {
        return as("boris")
                .post("/admin/api/v1/loans", Map.of("copy", copy, "reader", card, "branch", NSK));
    }

    private static Reply takeBack(String copy) {
        return as("boris").post("/admin/api/v1/returns", Map.of("copy", copy, "branch", NSK));
    }

    private static String problem(Reply reply, int status) {
        return reply.expect(status).path("type").asText().replace("urn:kartoteka:problem:", "");
    }

    private static void awaitAvailable(String copy, int available) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(available(copy)).isEqualTo(available));
    }

    private static int available(String copy) {
        JsonNode found =
                new Portal(anybody()).titles(Map.of("q", "Книга о реке " + copy)).path("items");
        return found.path(0).path("title").asText().contains(copy)
                ? found.path(0).path("available").asInt()
                : -1;
    }
}

package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Applicants.PDF;
import static org.kartoteka.system.Applicants.REQUESTS;
import static org.kartoteka.system.Applicants.REVIEWS;
import static org.kartoteka.system.Applicants.address;
import static org.kartoteka.system.Applicants.attach;
import static org.kartoteka.system.Applicants.code;
import static org.kartoteka.system.Applicants.library;
import static org.kartoteka.system.Applicants.newcomer;
import static org.kartoteka.system.Applicants.seen;
import static org.kartoteka.system.Applicants.sent;
import static org.kartoteka.system.Applicants.turn;
import static org.kartoteka.system.WholeLibrary.addresses;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;
import static org.kartoteka.system.WholeLibrary.count;
import static org.kartoteka.system.WholeLibrary.freshlyAs;
import static org.kartoteka.system.WholeLibrary.personToken;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.client.Reply;

/** A library asks to join the network, and the network decides. */
@ExtendWith(WholeLibrary.class)
class JoiningIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Map<String, String> CHECKED = Map.of("words", "Проверено.");

    @Test
    void aLibraryJoinsAndItsApplicantRunsIt() {
        var name = newcomer();
        var code = code();
        var sent = sent(as(name), library(code));

        var approved = approved(taken(sent)).expect(200);

        assertThat(approved.path("branch").asText()).isEqualTo(code + "-1");
        assertThat(
                        count(
                                "select count(*) from catalog.branch where code = ? and library = ?"
                                        + " and zone = 'Asia/Tomsk'",
                                code + "-1",
                                code))
                .isOne();
        await().atMost(SOON)
                .until(() -> own(name, sent).path("state").asText().equals("CONNECTED"));
        assertThat(steps(name, sent)).containsExactly("SENT", "IN_WORK", "APPROVED", "CONNECTED");
        var chief = freshlyAs(name);
        chief.put("/admin/api/v1/branches/" + code + "-2", branch(code)).expect(200);
        assertThat(type(chief.put("/admin/api/v1/branches/NSK-99", branch("NSK")), 403))
                .endsWith(":wrong-branch");
    }

    @Test
    void untilThenItIsTheApplicantsOwn() {
        var name = newcomer();
        var draft = as(name).post(REQUESTS, library(code())).expect(201);
        var document = attach(as(name), draft, "Устав.pdf", PDF).expect(201);
        var file = "/documents/" + document.path("id").asText();

        for (var other : List.of(as(newcomer()), as("applicant"))) {
            assertThat(type(other.get(address(REQUESTS, draft)), 404))
                    .endsWith(":join-request-unknown");
            assertThat(type(other.get(address(REQUESTS, draft) + file), 404))
                    .endsWith(":join-request-unknown");
            assertThat(type(turn(other, REQUESTS, draft, "sending", Map.of()), 404))
                    .endsWith(":join-request-unknown");
        }
        assertThat(type(as("admin").get(address(REVIEWS, draft)), 404))
                .endsWith(":join-request-unknown");
        assertThat(as("admin").get(REVIEWS + "?state=draft").expect(200).path("items")).isEmpty();
        assertThat(as(name).get(REQUESTS + "/own").expect(200).path("items")).hasSize(1);
        assertThat(as(name).get(address(REQUESTS, draft) + file).status()).isEqualTo(200);
    }

    @Test
    void whoAsksIsNoStaffAndStaffDoesNotAsk() {
        var name = newcomer();

        assertThat(type(as(name).get(REVIEWS), 403)).endsWith(":wrong-role");
        assertThat(type(as(name).get("/admin/api/v1/imports"), 403)).endsWith(":wrong-role");
        assertThat(type(as("boris").post(REQUESTS, library(code())), 403)).endsWith(":wrong-role");
        assertThat(type(as("boris").get(REVIEWS), 403)).endsWith(":wrong-role");
        assertThat(type(anybody().post(REQUESTS, library(code())), 401))
                .endsWith(":not-authenticated");
    }

    @Test
    void aFaultyFormIsKeptAndEachFaultHasItsPlace() {
        var applicant = as(newcomer());
        var form = library("x");
        form.put("inn", "7707083894");
        form.put("zone", "Europe/Atlantis");
        var draft = applicant.post(REQUESTS, form).expect(201);

        var refused = turn(applicant, REQUESTS, draft, "sending", Map.of()).expect(422);

        assertThat(refused.path("type").asText()).endsWith(":join-form-faulty");
        assertThat(refused.path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactlyInAnyOrder("/code", "/inn", "/zone", "/documents");
        form.put("inn", "7707083893");
        var saved = seen(applicant, draft).put(address(REQUESTS, draft), form).expect(200);
        assertThat(saved.path("version").asLong()).isEqualTo(2);
        assertThat(type(seen(applicant, draft).put(address(REQUESTS, draft), form), 412))
                .endsWith(":join-request-changed-meanwhile");
    }

    @Test
    void whatWasGivenBackIsCorrectedAndMayStillBeRefused() {
        var name = newcomer();
        var sent = sent(as(name), library(code()));
        var back = decided(taken(sent), "return", "Нет подписи.").expect(200);
        var again = turn(as(name), REQUESTS, back, "sending", Map.of()).expect(200);

        decided(taken(again), "refusal", "Такой библиотеки нет.").expect(200);

        assertThat(steps(name, sent))
                .containsExactly("SENT", "IN_WORK", "RETURNED", "SENT", "IN_WORK", "REFUSED");
        var history = as(name).get(address(REQUESTS, sent) + "/history").expect(200);
        assertThat(history.path("items"))
                .extracting(step -> step.path("words").asText())
                .contains("Нет подписи.", "Такой библиотеки нет.");
        assertThat(
                        count(
                                "select count(*) from catalog.library where code = ?",
                                sent.at("/form/code").asText()))
                .isZero();
    }

    @Test
    void ofTwoDecisionsAtOnceOneWins() {
        var name = newcomer();
        var taken = taken(sent(as(name), library(code())));

        var statuses =
                Stream.of("approval", "refusal")
                        .map(
                                act ->
                                        CompletableFuture.supplyAsync(
                                                () -> decided(taken, act, "Решено.").status()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        await().atMost(SOON)
                .until(
                        () ->
                                Set.of("REFUSED", "CONNECTED")
                                        .contains(own(name, taken).path("state").asText()));
        assertThat(steps(name, taken))
                .isIn(
                        List.of("SENT", "IN_WORK", "REFUSED"),
                        List.of("SENT", "IN_WORK", "APPROVED", "CONNECTED"));
    }

    @Test
    void onlyPapersAndPicturesAreTaken() {
        var applicant = as(newcomer());
        var draft = applicant.post(REQUESTS, library(code())).expect(201);

        assertThat(type(attach(applicant, draft, "Устав.pdf", new byte[] {'M', 'Z', 9}), 422))
                .endsWith(":document-kind-unfit");
        assertThat(type(attach(applicant, draft, "Устав.pdf", new byte[(10 << 20) + 1]), 413))
                .endsWith(":body-too-large");
    }

    /**
     * Nothing of the body is ever sent, so the answer can only come from what it says of itself.
     */
    @Test
    void anUploadOfThreeHundredMegabytesIsRefusedBeforeItIsRead() throws IOException {
        var name = newcomer();
        var draft = as(name).post(REQUESTS, library(code())).expect(201);
        var at = addresses().application();
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout((int) SOON.toMillis());
            var head =
                    "POST %s/documents?name=big.pdf HTTP/1.1\r\nHost: %s:%d\r\nAuthorization: Bearer %s\r\nContent-Type: application/pdf\r\nContent-Length: 314572800\r\nConnection: close\r\n\r\n"
                            .formatted(
                                    address(REQUESTS, draft),
                                    at.getHost(),
                                    at.getPort(),
                                    personToken(name));
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            var answer = new byte[16];
            socket.getInputStream().readNBytes(answer, 0, answer.length);

            assertThat(new String(answer, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 413");
        }
    }

    private static JsonNode taken(JsonNode sent) {
        return turn(as("admin"), REVIEWS, sent, "taking", Map.of()).expect(200);
    }

    private static Reply approved(JsonNode taken) {
        return turn(as("admin"), REVIEWS, taken, "approval", CHECKED);
    }

    private static Reply decided(JsonNode taken, String act, String words) {
        return turn(as("admin"), REVIEWS, taken, act, Map.of("words", words));
    }

    private static JsonNode own(String name, JsonNode request) {
        return as(name).get(address(REQUESTS, request)).expect(200);
    }

    private static List<String> steps(String name, JsonNode request) {
        var history = as(name).get(address(REQUESTS, request) + "/history").expect(200);
        return history.path("items").findValuesAsText("state");
    }

    private static Map<String, String> branch(String library) {
        return Map.of(
                "library", library,
                "name", "Второй",
                "address", "ул. Новая, 2",
                "zone", "Asia/Tomsk",
                "region", "siberia");
    }

    private static String type(Reply reply, int status) {
        return reply.expect(status).path("type").asText();
    }
}

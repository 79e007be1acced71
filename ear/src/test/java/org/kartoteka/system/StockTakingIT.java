package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.as;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.client.Reply;

/** A round of stock-taking, scanned at two desks. */
@ExtendWith(WholeLibrary.class)
class StockTakingIT {

    private static final String API = "/admin/api/v1";

    @Test
    void aRoundGoesOnFromAnyDeskAndTellsWhatIsMissing() throws Exception {
        var shelf = mark();
        var copies = onShelf(shelf, 3);
        var elsewhere = onShelf(mark(), 1).get(0);
        var round = API + "/stock-takings/" + begun(shelf);
        assertThat(as("boris").get(round).expect(200).path("expected").asInt()).isEqualTo(3);

        scan("boris", round, copies.get(0), elsewhere, "NO-SUCH").expect(200);
        scan("admin", round, copies.get(1), copies.get(0)).expect(200);

        var scanned = as("boris").get(round).expect(200).path("scanned");
        assertThat(scanned.path("IN_PLACE").asInt()).isEqualTo(2);
        assertThat(scanned.path("MISPLACED").asInt()).isOne();
        assertThat(scanned.path("UNKNOWN").asInt()).isOne();
        assertThat(missing(round)).containsExactly(copies.get(2));

        var closed = as("boris").post(round + "/closing", Map.of()).expect(200);

        assertThat(closed.path("missing").asInt()).isOne();
        assertThat(scan("boris", round, copies.get(2)).expect(409).path("type").asText())
                .endsWith("stock-taking-closed");
        assertThat(act(round)).startsWith("%PDF");
    }

    private static String begun(String shelf) {
        var order =
                Map.of(
                        "branch",
                        NSK,
                        "name",
                        "Полка " + shelf,
                        "shelfFrom",
                        shelf,
                        "shelfTo",
                        shelf);
        return as("boris").post(API + "/stock-takings", order).expect(201).path("id").asText();
    }

    private static List<String> missing(String round) {
        return as("boris")
                .get(round + "/missing")
                .expect(200)
                .path("items")
                .findValuesAsText("barcode");
    }

    private static Reply scan(String who, String round, String... barcodes) {
        return as(who).post(round + "/scans", Map.of("barcodes", List.of(barcodes)));
    }

    private static List<String> onShelf(String mark, int count) {
        var number = mark();
        var paper = Map.of("source", "GIFT", "number", number, "dated", "2026-11-20");
        var order =
                Map.of(
                        "branch",
                        NSK,
                        "firstNumber",
                        number + "001",
                        "count",
                        count,
                        "shelfMark",
                        mark,
                        "document",
                        paper);
        return as("admin")
                .post(API + "/titles/" + Shelf.titleWithoutCopies("NSK") + "/copies", order)
                .expect(201)
                .path("items")
                .findValuesAsText("barcode");
    }

    private static String mark() {
        return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase() + "-";
    }

    private static String act(String round) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(Outside.address(round + "/act"))
                        .header("Authorization", "Bearer " + WholeLibrary.personToken("boris"))
                        .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

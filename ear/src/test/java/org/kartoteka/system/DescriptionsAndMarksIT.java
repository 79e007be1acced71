package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.addresses;
import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.client.ClientKey;
import org.kartoteka.client.LogIn;
import org.kartoteka.client.Realm;
import org.kartoteka.client.Reply;
import org.kartoteka.client.Staff;
import org.kartoteka.stack.Addresses;
import org.kartoteka.stack.DemoSecrets;

/** Descriptions, what is printed of them, and marks that the desk obeys. */
@ExtendWith(WholeLibrary.class)
class DescriptionsAndMarksIT {

    private static final String API = "/admin/api/v1";
    private static final String MARKS = "/marks";

    @Test
    void aTitleIsDescribedAsTheStandardWritesIt() {
        var book = new Shelf.Book("Озеров", "О. О.", "Глубина");
        var title = titleOf(Shelf.copiesOf(NSK, List.of(book)).get(0));

        var full = as("boris").get(title + "/description").expect(200);
        var brief = as("boris").get(title + "/description?form=brief").expect(200);

        assertThat(full.path("heading").asText()).isEqualTo("Озеров, О. О.");
        assertThat(full.path("text").asText())
                .startsWith("Озеров, О. О. Глубина / О. О. Озеров. — Новосибирск : Наука, 2001.");
        assertThat(brief.path("form").asText()).isEqualTo("BRIEF");
        as("boris").get(API + "/titles/" + new UUID(0, 1) + "/description").expect(404);
    }

    @Test
    void cardAndLabelsComeAsPdf() throws Exception {
        var copy = Shelf.copies(NSK, 1).get(0);

        var card = send(HttpRequest.newBuilder().GET(), titleOf(copy) + "/card");
        var labels = send(labels(copy, 24), API + "/label-sheets");
        var offSheet = send(labels(copy, 25), API + "/label-sheets");

        for (var pdf : List.of(card, labels)) {
            assertThat(pdf.statusCode()).isEqualTo(200);
            assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
        assertThat(offSheet.statusCode()).isEqualTo(422);
        assertThat(new String(offSheet.body(), StandardCharsets.UTF_8))
                .contains("first-label-off-sheet");
    }

    @Test
    void whatIsForAdultsIsLentFromTheEighteenthBirthdayOn() {
        var copy = Shelf.copies(NSK, 1).get(0);
        as("admin")
                .put(
                        titleOf(copy) + MARKS + "/foreign_agent",
                        Map.of("reason", "Реестр иностранных агентов"))
                .expect(204);
        var today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));
        var minor = reader(today.minusYears(18).plusDays(2));
        var adult = reader(today.minusYears(18));

        assertRefused(lend(copy, minor), "edition-for-adults-only");
        lend(copy, adult).expect(201);
    }

    @Test
    void theDeskObeysAMarkFromTheNextScanOn() {
        var copy = Shelf.copies(NSK, 1).get(0);
        var card = Shelf.cards(NSK, 1).get(0);
        var title = titleOf(copy);
        var reason = Map.of("reason", "Список, № 5000");

        as("admin").put(title + MARKS + "/heritage", reason).expect(204);
        assertRefused(lend(copy, card), "edition-reading-room-only");
        as("admin").put(title + MARKS + "/restricted_list", reason).expect(204);
        assertRefused(lend(copy, card), "edition-not-lent");
        assertThat(as("boris").get(title + MARKS).expect(200).path("items"))
                .extracting(mark -> mark.path("mark").asText())
                .containsExactly("HERITAGE", "RESTRICTED_LIST");
        as("admin").delete(title + MARKS + "/restricted_list").expect(204);
        as("admin").delete(title + MARKS + "/heritage").expect(204);
        lend(copy, card).expect(201);
    }

    @Test
    void aLibrarianPutsNoMarkOnAndAMarkNeedsAReason() {
        var mark = titleOf(Shelf.copies(NSK, 1).get(0)) + MARKS + "/heritage";

        as("boris").put(mark, Map.of("reason", "Так надо")).expect(403);
        as("admin").put(mark, Map.of("reason", " ")).expect(400);
    }

    private static String titleOf(String copy) {
        var found = as("boris").get(API + "/copies/" + copy).expect(200);
        return API + "/titles/" + found.path("titleId").asText();
    }

    private static Reply lend(String copy, String card) {
        return as("boris").post(API + "/loans", Map.of("copy", copy, "reader", card));
    }

    private static void assertRefused(Reply reply, String type) {
        JsonNode problem = reply.expect(409);
        assertThat(problem.path("type").asText()).endsWith(":" + type);
    }

    private static String reader(LocalDate born) {
        var unique = UUID.randomUUID().toString();
        var letters = new StringBuilder();
        unique.chars()
                .filter(Character::isDigit)
                .forEach(digit -> letters.append((char) ('а' + digit - '0')));
        return new Staff(as("admin"))
                .registerReader(
                        Map.of(
                                "branch",
                                NSK,
                                "surname",
                                "Возрастов" + letters,
                                "name",
                                "Юрий",
                                "birthDate",
                                born.toString(),
                                "email",
                                unique + "@example.org"),
                        unique)
                .path("card")
                .asText();
    }

    private static HttpRequest.Builder labels(String copy, int first) {
        var order =
                """
                {"kind": "BARCODE", "layout": "A4_24", "first": %d, "copies": ["%s"]}"""
                        .formatted(first, copy);
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(order));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        var admin =
                LogIn.person(
                        new Realm(addresses().keycloak(), Addresses.REALM),
                        new ClientKey("desk-api", DemoSecrets.DESK_API),
                        "admin",
                        "admin",
                        Clock.systemUTC());
        return HttpClient.newHttpClient()
                .send(
                        request.uri(addresses().application().resolve(path))
                                .header("Authorization", "Bearer " + admin.token())
                                .build(),
                        BodyHandlers.ofByteArray());
    }
}

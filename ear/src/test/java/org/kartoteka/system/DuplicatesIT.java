package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Cataloguer.anyTitle;
import static org.kartoteka.system.Cataloguer.book;
import static org.kartoteka.system.Cataloguer.catalogued;
import static org.kartoteka.system.Cataloguer.plain;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;
import static org.kartoteka.system.WholeLibrary.count;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kartoteka.client.Api;
import org.kartoteka.client.Staff;
import org.openqa.selenium.By;

/** Two titles that are one book: found, merged with a copy that is out, and taken apart again. */
@ExtendWith(WholeLibrary.class)
class DuplicatesIT {

    private static final String API = "/admin/api/v1/";

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void aBookTypedAgainIsToldAndCanBeSavedAllTheSame() {
        var title = anyTitle();
        catalogued(book(title));

        var refused =
                as("cataloguer")
                        .sendText("POST", API + "titles?library=NSK", book(title.toUpperCase()))
                        .expect(409);
        as("cataloguer")
                .sendText("POST", API + "titles?library=NSK&evenIfThere=true", book(title))
                .expect(201);

        assertThat(refused.path("type").asText()).endsWith("title-already-there");
        assertThat(refused.path("detail").asText()).contains(title);
    }

    @Test
    void aCopyThatIsOutComesBackToTheTitleThatStayed() {
        var barcode = Shelf.copies(Shelf.NSK, 1).get(0);
        var dropped = titleOf(barcode);
        var kept = catalogued(book(anyTitle()));
        var card = Shelf.reader(Shelf.NSK).path("card").asText();
        var boris = new Staff(as("boris"));
        var loan = boris.lend(barcode, card, Shelf.NSK, UUID.randomUUID().toString());

        var merge = merge(kept, dropped);

        assertThat(merge.path("copies").asInt()).isEqualTo(1);
        assertThat(titleOf(barcode)).isEqualTo(kept);
        assertThat(loanTitle(loan)).isEqualTo(kept);
        as("cataloguer").get(API + "titles/" + dropped).expect(404);
        awaitIndexed(kept, 1, 0);
        var old = anybody().get("/api/v1/titles/" + dropped);
        old.expect(307);
        assertThat(old.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith(kept));
        assertThat(deletedForHarvesters(dropped)).isTrue();

        var returned =
                as("boris")
                        .post(API + "returns", Map.of("copy", barcode, "branch", Shelf.NSK))
                        .expect(200);
        assertThat(returned.path("loan").path("titleId").asText()).isEqualTo(kept);
        awaitIndexed(kept, 1, 1);

        as("cataloguer")
                .post(API + "title-merges/" + merge.path("id").asText() + "/undo", Map.of())
                .expect(200);
        assertThat(titleOf(barcode)).isEqualTo(dropped);
        awaitIndexed(dropped, 1, 1);
        awaitIndexed(kept, 0, 0);
    }

    @Test
    void aPairIsDecidedSideBySideAndUndoneInTheList() {
        var title = anyTitle();
        var one = catalogued(book(title));
        var other =
                as("cataloguer")
                        .sendText(
                                "POST",
                                API + "titles?library=NSK&evenIfThere=true",
                                book(title) + "330 ## $aАннотация\n")
                        .expect(201)
                        .path("titleId")
                        .asText();
        browser.openAs("cataloguer", "/admin/duplicate.xhtml?one=" + one + "&other=" + other);

        assertThat(browser.awaitShown("sides").getText()).contains("330", "Аннотация");
        browser.driver().findElement(By.id("decision:keepLeft")).click();
        browser.awaitShown("merges");
        assertThat(plain(one)).contains("330 ## $aАннотация");

        browser.driver().findElement(By.cssSelector("#merges tr button")).click();
        browser.await(
                "the undone merge",
                d ->
                        d.findElement(By.cssSelector("#merges tbody tr"))
                                .getText()
                                .contains("отменено"));
        assertThat(plain(one)).doesNotContain("Аннотация");
        assertThat(plain(other)).contains("Аннотация");
    }

    private static JsonNode merge(String kept, String dropped) {
        return as("cataloguer")
                .post(
                        API + "title-merges",
                        Map.of(
                                "kept",
                                kept,
                                "keptVersion",
                                version(kept),
                                "dropped",
                                dropped,
                                "droppedVersion",
                                version(dropped)))
                .expect(201);
    }

    private static long version(String id) {
        return as("cataloguer").get(API + "titles/" + id).expect(200).path("version").asLong();
    }

    private static String titleOf(String barcode) {
        return as("boris").get(API + "copies/" + barcode).expect(200).path("titleId").asText();
    }

    private static String loanTitle(JsonNode loan) {
        return as("boris")
                .get(API + "loans/" + loan.path("id").asText())
                .expect(200)
                .path("titleId")
                .asText();
    }

    private static boolean deletedForHarvesters(String id) {
        return count(
                        "select count(*) from catalog.title where withdrawn and merged_into is not"
                                + " null and id = ?",
                        UUID.fromString(id))
                == 1;
    }

    private static void awaitIndexed(String id, int copies, int available) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> {
                            assertThat(found(id).path("copies").asInt(-1)).isEqualTo(copies);
                            assertThat(found(id).path("available").asInt(-1)).isEqualTo(available);
                        });
    }

    /** The title as the index has it. */
    private static JsonNode found(String id) {
        var title = as("cataloguer").get(API + "titles/" + id).expect(200).path("title").asText();
        for (var hit :
                anybody()
                        .get(Api.query("/api/v1/titles", Map.of("q", title)))
                        .expect(200)
                        .path("items")) {
            if (hit.path("id").asText().equals(id)) {
                return hit;
            }
        }
        return MissingNode.getInstance();
    }
}

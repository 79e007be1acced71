package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Cataloguer.anyTitle;
import static org.kartoteka.system.Cataloguer.book;
import static org.kartoteka.system.Cataloguer.catalogued;
import static org.kartoteka.system.Cataloguer.edit;
import static org.kartoteka.system.Cataloguer.plain;
import static org.kartoteka.system.Cataloguer.versions;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kartoteka.client.Api;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Many records are changed in the same way, over REST and in a browser; and changed back. */
@ExtendWith(WholeLibrary.class)
class BatchEditsIT {

    private static final String EDITS = "/admin/api/v1/batch-edits";

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void recordsAreChangedFoundAndUndoneButForThoseChangedSince() {
        var word = anyTitle();
        var one = catalogued(book(word + " первая"));
        var two = catalogued(book(word + " вторая"));
        var faulty = catalogued(book(word + " третья"));
        var order = anotherPublisherAndOneWithoutTitle(word);
        previewed(order);

        var id = begunOnce(order);
        var done = awaited(id, "DONE");

        assertThat(done.path("changed").asInt()).isEqualTo(2);
        assertThat(done.path("refused").asInt()).isEqualTo(1);
        assertThat(plain(one)).contains("$cМысль");
        assertThat(plain(faulty)).contains("$cНаука");
        assertThat(versions(one).get(0).path("change").asText()).isEqualTo("BATCH");
        isLeftOut(id, faulty);
        awaitPublisher(word + " первая", "Мысль");

        edit("admin", two, 2, "512 с.", "514 с.").expect(200);
        as("cataloguer").post(EDITS + "/" + id + "/undo", Map.of()).expect(200);
        var undone = awaited(id, "UNDONE");

        assertThat(undone.path("undone").asInt()).isEqualTo(1);
        assertThat(undone.path("leftAlone").asInt()).isEqualTo(1);
        assertThat(plain(one)).contains("$cНаука");
        assertThat(plain(two)).contains("$cМысль", "514 с.");
        awaitPublisher(word + " первая", "Наука");
        as("cataloguer").post(EDITS + "/" + id + "/undo", Map.of()).expect(409);
        as("cataloguer").post(EDITS + "/" + id + "/cancellation", Map.of()).expect(409);
    }

    private static Map<String, ?> anotherPublisherAndOneWithoutTitle(String word) {
        return order(
                word,
                Map.of(
                        "action",
                        "REPLACE_TEXT",
                        "tag",
                        "210",
                        "subfield",
                        "c",
                        "value",
                        "Наука",
                        "replacement",
                        "Мысль"),
                Map.of(
                        "action",
                        "REMOVE_SUBFIELD",
                        "tag",
                        "200",
                        "subfield",
                        "a",
                        "value",
                        word + " третья"));
    }

    private static void previewed(Object order) {
        var preview = as("cataloguer").post(EDITS + "/preview?limit=1", order).expect(200);
        assertThat(preview.path("changed").asInt()).isEqualTo(2);
        assertThat(preview.path("refused").asInt()).isEqualTo(1);
        assertThat(preview.path("samples")).hasSize(1);
    }

    private static String begunOnce(Object order) {
        var key = UUID.randomUUID().toString();
        var begun = as("cataloguer").post(EDITS, order, key).expect(202);
        var again = as("cataloguer").post(EDITS, order, key).expect(202);
        assertThat(again.path("id")).isEqualTo(begun.path("id"));
        return begun.path("id").asText();
    }

    private static void isLeftOut(String id, String title) {
        var left = as("cataloguer").get(EDITS + "/" + id + "/left-out").expect(200).path("items");
        assertThat(left).hasSize(1);
        assertThat(left.get(0).path("titleId").asText()).isEqualTo(title);
        assertThat(left.get(0).path("problems").get(0).path("rule").asText())
                .isEqualTo("title-missing");
    }

    @Test
    void whoMayNotOrOrdersNonsenseIsRefused() {
        var order =
                order(
                        "x",
                        Map.of(
                                "action",
                                "SET_SUBFIELD",
                                "tag",
                                "001",
                                "subfield",
                                "a",
                                "value",
                                "x"));

        var refused = as("cataloguer").in("ru").post(EDITS, order).expect(422);
        assertThat(refused.path("type").asText()).endsWith("batch-change-malformed");
        assertThat(refused.path("errors").get(0).path("field").asText())
                .isEqualTo("/changes/0/tag");
        as("boris").post(EDITS, order).expect(403);
        as("integrator").post(EDITS + "/preview", order).expect(403);
        as("cataloguer").post(EDITS, Map.of()).expect(400);
        as("cataloguer").get(EDITS + "/019d0000-0000-7000-8000-000000000000").expect(404);
    }

    @Test
    void aCataloguerChangesASelectionInTheBrowser() throws IOException {
        var word = anyTitle();
        var id = catalogued(book(word));
        browser.openAs(
                "cataloguer",
                "/admin/selection.xhtml?library=NSK&titleBegins=" + Api.encoded(word));
        browser.awaitShown("change").click();
        browser.awaitShown("order:look");
        new Select(field("action")).selectByValue("REPLACE_TEXT");
        field("tag").sendKeys("210");
        field("subfield").sendKeys("a");
        field("value").sendKeys("Москва");
        field("replacement").sendKeys("М.");
        browser.driver().findElement(By.id("order:look")).click();

        var forecast = browser.awaitShown("forecast");
        photograph("batch-preview");
        assertThat(forecast.getDomAttribute("data-changed")).isEqualTo("1");
        assertThat(browser.driver().findElement(By.id("samples")).getText())
                .contains("210", "Москва", "$aМ.");
        browser.driver().findElement(By.id("order:begin")).click();

        awaitState("DONE");
        photograph("batch-edit");
        assertThat(plain(id)).contains("210 ## $aМ.");
        browser.awaitShown("one:undo").click();
        awaitState("UNDONE");
        assertThat(plain(id)).contains("210 ## $aМосква");
        var edit = browser.driver().getCurrentUrl().replaceAll(".*id=", "");
        browser.open("/admin/batch-edits.xhtml?library=NSK");
        var line = By.cssSelector("tr[data-edit='" + edit + "'] .badge");
        browser.await("the edit", d -> d.findElement(line).getText().equals("отменена"));
    }

    private void awaitState(String state) {
        browser.await(
                state,
                d ->
                        state.equals(
                                d.findElement(By.id("batch-state")).getDomAttribute("data-state")));
    }

    private org.openqa.selenium.WebElement field(String name) {
        return browser.driver().findElement(By.id("order:lines:0:" + name));
    }

    private static Map<String, ?> order(String titleBegins, Map<?, ?>... changes) {
        return Map.of(
                "selection",
                Map.of("library", "NSK", "titleBegins", titleBegins),
                "changes",
                List.of(changes));
    }

    private static JsonNode awaited(String id, String state) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> as("cataloguer").get(EDITS + "/" + id).expect(200),
                        edit -> edit.path("state").asText().equals(state));
    }

    private static void awaitPublisher(String title, String publisher) {
        var path = Api.query("/api/v1/titles", Map.of("title", title));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(
                                                anybody()
                                                        .get(path)
                                                        .expect(200)
                                                        .path("items")
                                                        .findValuesAsText("publisher"))
                                        .contains(publisher));
    }

    /** For the eye: with {@code -Dkartoteka.screenshots=FOLDER}. */
    private void photograph(String name) throws IOException {
        var folder = System.getProperty("kartoteka.screenshots", "");
        if (!folder.isBlank()) {
            browser.photograph(Path.of(folder, name));
        }
    }
}

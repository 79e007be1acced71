package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Lists that the catalogue is checked against: over REST, at the desk, in the browser. */
@ExtendWith(WholeLibrary.class)
class RestrictedListsIT {

    private static final String API = "/admin/api/v1";
    private static final Duration LONG = Duration.ofMinutes(2);

    @RegisterExtension final Browser browser = new Browser();

    /** Words that only titles of one test have. */
    private final String word = "слово" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");

    @Test
    void whatIsOnTheListIsNotLentOnceSomebodyHasDecidedSo() {
        var book = new Shelf.Book("Зорин", "А. Н.", "Путь воды " + word);
        var copy = Shelf.copiesOf(NSK, java.util.List.of(book)).get(0);
        var card = Shelf.cards(NSK, 1).get(0);
        var list = list("Список " + word);

        load(list, "номер;автор;заглавие\n17;Зорин Андрей Николаевич;«ВОДЫ ПУТЬ " + word + "»\n");
        var hit = hit(titleOf(copy));
        assertThat(hit.path("entry").path("number").asText()).isEqualTo("17");
        assertThat(hit.path("score").asInt()).isGreaterThan(75);
        as("boris").post(decision(hit), Map.of("state", "SAME", "reason", "Она")).expect(403);
        as("cataloguer")
                .post(decision(hit), Map.of("state", "SAME", "reason", "Сличено с книгой"))
                .expect(200);

        var refused = lend(copy, card);
        assertThat(refused.path("type").asText()).endsWith("edition-not-lent");
        var marks = as("boris").get(API + "/titles/" + titleOf(copy) + "/marks").expect(200);
        assertThat(marks.path("items").get(0).path("reason").asText())
                .contains("№ 17", "Сличено с книгой");
        var changes =
                as("boris").get(API + "/titles/" + titleOf(copy) + "/mark-changes").expect(200);
        assertThat(changes.path("items")).hasSize(1);
        as("cataloguer")
                .post(decision(hit), Map.of("state", "OTHER", "reason", "Другая"))
                .expect(200);
    }

    @Test
    void whatIsCataloguedLaterIsFoundToo() {
        var list = list("Список " + word);
        load(list, "текст\n\"Книга Шолохова М. А. «Дон " + word + "» (решение суда)\"\n");

        var title = Cataloguer.catalogued(Cataloguer.book("Дон " + word));

        assertThat(hit(title).path("entry").path("text").asText()).contains("решение суда");
    }

    @Test
    void aFaultyFileIsRefusedWithItsLine() {
        var list = list("Список " + word);

        var refused =
                as("cataloguer")
                        .sendText(
                                "POST",
                                API + "/restricted-lists/" + list + "/versions",
                                "автор;дата\nЗорин;вчера\n")
                        .expect(422);

        assertThat(refused.path("type").asText()).endsWith("list-file-malformed");
        assertThat(refused.path("detail").asText()).contains(" 2: ", "вчера");
    }

    @Test
    void aListIsLoadedAndAHitDecidedInTheBrowser(@TempDir Path folder) throws IOException {
        var title = Cataloguer.catalogued(Cataloguer.book("Тихая река " + word));
        var file = folder.resolve("list.csv");
        Files.writeString(file, "номер;автор;заглавие\n5;Шолохов М.А.;Тихая река " + word + "\n");
        browser.openAs("cataloguer", "/admin/guard.xhtml?library=NSK");
        browser.awaitShown("new:name").sendKeys("Список " + word);
        browser.driver().findElement(By.id("new:keep")).click();
        browser.await("the list", d -> d.findElement(By.id("kept")).getText().contains(word));

        new Select(browser.driver().findElement(By.id("list")))
                .selectByVisibleText("Список " + word);
        browser.driver().findElement(By.id("file")).sendKeys(file.toString());
        browser.driver().findElement(By.id("send")).click();
        browser.await("the file", d -> d.findElement(By.id("kept")).getText().contains("list.csv"));
        var hit = hit(title).path("id").asText();
        browser.open("/admin/guard.xhtml?library=NSK");
        photograph("guard");

        browser.open("/admin/guard-hit.xhtml?id=" + hit);
        assertThat(browser.awaitShown("sides").getText()).contains(word, "Шолохов М.А.");
        new Select(browser.driver().findElement(By.id("hit:state"))).selectByValue("OTHER");
        browser.driver().findElement(By.id("hit:reason")).sendKeys("Другое издание");
        browser.driver().findElement(By.id("hit:decide")).click();

        browser.awaitShown("done");
        photograph("guard-hit");
        assertThat(browser.driver().findElement(By.id("decisions")).getText())
                .contains("Другое издание", "cataloguer");
    }

    private static String list(String name) {
        Shelf.open();
        return as("cataloguer")
                .post(
                        API + "/restricted-lists",
                        Map.of("library", "NSK", "kind", "OWN", "name", name))
                .expect(201)
                .path("id")
                .asText();
    }

    private static void load(String list, String file) {
        as("cataloguer")
                .sendText("POST", API + "/restricted-lists/" + list + "/versions", file)
                .expect(202);
    }

    /** The hit of a title, as soon as it is there. */
    private static JsonNode hit(String title) {
        return Awaitility.await()
                .atMost(LONG)
                .until(() -> waiting(title), found -> !found.isMissingNode());
    }

    private static JsonNode waiting(String title) {
        var cursor = "";
        do {
            var page =
                    as("cataloguer")
                            .get(API + "/restricted-hits?library=NSK&limit=100" + cursor)
                            .expect(200);
            for (var hit : page.path("items")) {
                if (hit.path("title").path("id").asText().equals(title)) {
                    return hit;
                }
            }
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static String decision(JsonNode hit) {
        return API + "/restricted-hits/" + hit.path("id").asText() + "/decision";
    }

    private static String titleOf(String copy) {
        return as("boris").get(API + "/copies/" + copy).expect(200).path("titleId").asText();
    }

    private static JsonNode lend(String copy, String card) {
        return as("boris")
                .post(
                        API + "/loans",
                        Map.of("copy", copy, "reader", card, "branch", NSK),
                        UUID.randomUUID().toString())
                .expect(409);
    }

    /** For the eye: with {@code -Dkartoteka.screenshots=FOLDER}. */
    private void photograph(String name) throws IOException {
        var target = System.getProperty("kartoteka.screenshots", "");
        if (!target.isBlank()) {
            browser.photograph(Path.of(target, name));
        }
    }
}

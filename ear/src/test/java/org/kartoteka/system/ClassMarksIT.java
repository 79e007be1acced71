package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.Cataloguer.anyTitle;
import static org.kartoteka.system.Cataloguer.book;
import static org.kartoteka.system.Cataloguer.catalogued;
import static org.kartoteka.system.Cataloguer.plain;
import static org.kartoteka.system.WholeLibrary.as;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Marks of classes and authors: advice at entry, and the mark by the table. */
@ExtendWith(WholeLibrary.class)
class ClassMarksIT {

    private static final String API = "/admin/api/v1/";

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void whatLooksWrongIsToldAndStoredAllTheSame() {
        var id =
                catalogued(
                        book(anyTitle())
                                + "675 ## $a82.161.1\n686 ## $a84(2=411.2)6$bЩ78$2rubbk\n");

        assertThat(plain(id)).contains("$a82.161.1", "$bЩ78");
        var body =
                Map.of("fields", List.of(field("675", "82.161.1"), field("675", "821.161.1-31")));
        var told = as("cataloguer").in("ru").post(API + "records/check", body).expect(200);
        assertThat(told.path("items"))
                .filteredOn(one -> one.path("severity").asText().equals("advice"))
                .extracting(one -> one.path("place").asText(), one -> one.path("rule").asText())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "/fields/0/subfields/0", "udc-malformed"));
    }

    @Test
    void theFormOffersTheMarkOfTheTableAndTellsOfAMarkThatDoesNotFit() throws IOException {
        load("Шо;76\nШолох;78\nШом;79");
        var id = catalogued(book(anyTitle()) + "686 ## $a84(2=411.2)6$bЩ1$2rubbk\n");
        browser.openAs("cataloguer", "/admin/record.xhtml?id=" + id);
        browser.await("the form", d -> d.findElement(By.id("save")).isEnabled());
        assertThat(advice()).containsExactly("AUTHOR_MARK_OFF_HEADING");
        photograph("advice");

        // with the keyboard: the hints at the foot of the page may lie over the button
        mark().findElement(By.cssSelector("[data-mark]")).sendKeys(Keys.ENTER);
        browser.await(
                "the mark",
                d -> "Ш78".equals(mark().findElement(By.tagName("input")).getDomProperty("value")));
        browser.driver().findElement(By.id("save")).click();
        browser.await("it saved", d -> d.findElement(By.id("version")).getText().equals("2"));

        assertThat(advice()).isEmpty();
        assertThat(plain(id)).contains("$bШ78");
    }

    @Test
    void onlyTheNetworkReplacesTheTable() {
        as("cataloguer").sendText("PUT", API + "author-marks", "Шо;76").expect(403);
        as("admin").sendText("PUT", API + "author-marks", "Шо").expect(422);
    }

    private static void load(String table) {
        as("admin").sendText("PUT", API + "author-marks", table).expect(200);
    }

    private List<String> advice() {
        return browser.driver().findElements(By.cssSelector("#advice li")).stream()
                .map(line -> line.getDomAttribute("data-rule"))
                .toList();
    }

    private WebElement mark() {
        return browser.driver()
                .findElement(
                        By.cssSelector(".marc-field[data-tag='686'] .marc-sub[data-code='b']"));
    }

    private static Map<String, Object> field(String tag, String value) {
        return Map.of("tag", tag, "subfields", List.of(Map.of("code", "a", "value", value)));
    }

    /** For the eye: with {@code -Dkartoteka.screenshots=FOLDER}. */
    private void photograph(String name) throws IOException {
        var folder = System.getProperty("kartoteka.screenshots", "");
        if (!folder.isBlank()) {
            browser.photograph(Path.of(folder, name));
        }
    }
}

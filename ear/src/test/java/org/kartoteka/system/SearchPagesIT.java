package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kartoteka.client.Portal;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The back office's pages about the search: what readers miss, and the index itself. */
@ExtendWith(WholeLibrary.class)
class SearchPagesIT {

    private static final String REBUILDS = "/admin/api/v1/index-rebuilds";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int OFTEN = 12;

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void theLibrarianSeesWhatWasLookedForInVain() throws IOException {
        var words = "фьюрлинг " + UUID.randomUUID().toString().replace("-", "");
        var portal = new Portal(anybody());
        for (int i = 0; i < OFTEN; i++) {
            portal.titles(Map.of("q", words));
        }
        portal.titles(Map.of("q", words, "branch", NSK));
        await().atMost(PATIENCE).until(() -> counted(words), n -> n == OFTEN + 1);

        browser.openAs("boris", "/admin/searches.xhtml");

        var cells =
                browser.await("the search", d -> row(words)).findElements(By.tagName("td")).stream()
                        .map(WebElement::getText)
                        .toList();
        assertThat(cells.subList(0, 3)).isEqualTo(List.of(words, "13", "1"));
        assertThat(cells.get(3)).contains(String.valueOf(Year.now(ZoneOffset.UTC).getValue()));
        browser.photograph(Path.of("target/browser/searches"));
    }

    @Test
    void theAdministratorMakesTheIndexAnewAndSeesItDone() throws IOException {
        Shelf.copies(NSK, 1);
        browser.openAs("admin", "/admin/search-index.xhtml");
        var before = browser.awaitShown("serving").getText();

        browser.awaitShown("index:begin").click();

        browser.await("a rebuild on its way", d -> d.findElement(By.cssSelector("tbody progress")));
        browser.photograph(Path.of("target/browser/search-index"));
        browser.await(
                "the rebuild done",
                d ->
                        d.findElement(
                                By.cssSelector("#rebuilds tbody tr:first-child[data-state=DONE]")));
        assertThat(browser.awaitShown("serving").getText()).isNotEqualTo(before);
        assertThat(browser.awaitShown("index:begin").isEnabled()).isTrue();
        var newest = as("admin").get(REBUILDS + "?limit=1").expect(200).at("/items/0");
        assertThat(newest.path("state").asText()).isEqualTo("DONE");
        assertThat(newest.path("orderedBy").asText()).isEqualTo("admin");
    }

    @Test
    void aCataloguerSeesTheIndexAndCannotMakeItAnew() {
        browser.openAs("cataloguer", "/admin/search-index.xhtml");

        assertThat(browser.awaitShown("serving").getText()).startsWith("titles-");
        assertThat(browser.driver().findElements(By.id("index:begin"))).isEmpty();
        as("cataloguer").post(REBUILDS, Map.of()).expect(403);
    }

    private WebElement row(String words) {
        return browser.driver()
                .findElement(By.xpath("//table[@id='searches']//tr[td[1][.='" + words + "']]"));
    }

    private static int counted(String words) {
        var page = as("boris").get("/admin/api/v1/searches-without-hits?limit=100").expect(200);
        for (JsonNode line : page.path("items")) {
            if (line.path("text").asText().equals(words)) {
                return line.path("times").asInt();
            }
        }
        return 0;
    }
}

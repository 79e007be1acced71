package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.Cataloguer.anyTitle;
import static org.kartoteka.system.Cataloguer.book;
import static org.kartoteka.system.Cataloguer.catalogued;
import static org.kartoteka.system.WholeLibrary.as;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A selection of records over REST and in a browser; what it is written to is read by YAZ. */
@ExtendWith(WholeLibrary.class)
class SelectionIT {

    private static final String API = "/admin/api/v1";

    @RegisterExtension final Browser browser = new Browser();
    @TempDir Path folder;

    @Test
    void aSelectionIsCountedShownAndExportedAsATable() throws Exception {
        var word = anyTitle();
        var one = catalogued(book(word + " первая"));
        var two = catalogued(book(word + " вторая").replace("$d2019", "$d1985"));

        assertThat(count(Map.of("titleBegins", word))).isEqualTo(2);
        assertThat(count(Map.of("titleBegins", word, "yearTo", 1990))).isEqualTo(1);
        var titles =
                as("cataloguer")
                        .post(
                                API + "/selections/titles?limit=1",
                                selected(Map.of("titles", List.of(one, two))))
                        .expect(200);
        assertThat(titles.path("items").findValuesAsText("id")).containsExactly(one);
        assertThat(titles.path("next").asText()).isNotEmpty();

        var table =
                exported(
                        Map.of(
                                "selection",
                                selected(Map.of("titleBegins", word)),
                                "form",
                                "CSV",
                                "columns",
                                List.of("TITLE", "YEAR", "ID")));
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(new String(table.body(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "\ufeffTitle,Year,Number in the catalogue\r\n%s первая,2019,%s\r\n%s вторая,1985,%s\r\n"
                                .formatted(word, one, word, two));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO2709,RUSMARC,marc,200",
        "ISO2709,MARC21,marc,245",
        "MARCXML,RUSMARC,marcxml,200",
        "MARCXML,MARC21,marcxml,245"
    })
    void yazReadsWhatWeWrite(String form, String dialect, String format, String tag)
            throws Exception {
        var word = anyTitle();
        catalogued(book(word + " первая"));
        catalogued(book(word + " вторая"));
        var file = folder.resolve("export");
        Files.write(
                file,
                exported(
                                Map.of(
                                        "selection",
                                        selected(Map.of("titleBegins", word)),
                                        "form",
                                        form,
                                        "dialect",
                                        dialect))
                        .body());

        var said = Outside.said("", "yaz-marcdump", "-i", format, "-o", "line", file.toString());

        var titles =
                Arrays.stream(said.split("\\R"))
                        .filter(line -> line.startsWith(tag + " "))
                        .toList();
        assertThat(titles).as(said).hasSize(2);
        assertThat(titles.get(0)).contains("$a " + word + " первая");
        assertThat(titles.get(1)).contains("$a " + word + " вторая");
        assertThat(said).doesNotContainIgnoringCase("error").doesNotContain("<!--");
    }

    @Test
    void whoMayNotOrAsksForNothingSensibleIsRefused() {
        as("boris").post(API + "/selections/count", selected(Map.of())).expect(403);
        as("cataloguer").post(API + "/selections/count", Map.of()).expect(400);
        as("cataloguer").post(API + "/selections/count", Map.of("library", "NIX")).expect(404);
        var refused =
                as("cataloguer")
                        .in("ru")
                        .post(API + "/selections/count", selected(Map.of("language", "русский")))
                        .expect(422);

        assertThat(refused.path("type").asText()).endsWith("selection-malformed");
        assertThat(refused.path("errors").get(0).path("field").asText()).isEqualTo("/language");
        assertThat(refused.path("errors").get(0).path("detail").asText()).contains("русский");
    }

    @Test
    void aCataloguerSelectsInTheBrowser() throws IOException {
        var word = anyTitle();
        var id = catalogued(book(word));
        browser.openAs("cataloguer", "/admin/selection.xhtml?library=NSK");
        browser.awaitShown("titleBegins").sendKeys(word);
        browser.driver().findElement(By.id("tag")).sendKeys("700");
        browser.driver().findElement(By.id("code")).sendKeys("a");
        new org.openqa.selenium.support.ui.Select(browser.driver().findElement(By.id("match")))
                .selectByValue("BEGINS");
        browser.driver().findElement(By.id("value")).sendKeys("шол", Keys.ENTER);

        browser.await("one record", d -> d.findElement(By.id("size")).getText().endsWith(": 1"));

        photograph("selection");
        assertThat(browser.driver().findElements(By.cssSelector("#titles li")))
                .singleElement()
                .satisfies(li -> assertThat(li.getDomAttribute("data-title")).isEqualTo(id));
        assertThat(browser.driver().findElement(By.id("value")).getDomProperty("value"))
                .isEqualTo("шол");
        assertThat(downloaded("RUSMARC_XML")).contains(word);
        assertThat(downloaded("CSV")).contains(word).contains("Заглавие");
    }

    /** What the button would save, fetched by the page itself. */
    private String downloaded(String form) {
        return (String)
                browser.driver()
                        .executeAsyncScript(
                                "const done = arguments[1];"
                                        + " document.getElementById('form').value = arguments[0];"
                                        + " const form = document.getElementById('file');"
                                        + " fetch(form.action + '?' + new URLSearchParams(new"
                                        + " FormData(form))).then(a => a.text()).then(done, done);",
                                form);
    }

    private static long count(Map<String, ?> conditions) {
        return as("cataloguer")
                .post(API + "/selections/count", selected(conditions))
                .expect(200)
                .path("records")
                .asLong();
    }

    private static Map<String, Object> selected(Map<String, ?> conditions) {
        var selection = new HashMap<String, Object>(conditions);
        selection.put("library", "NSK");
        return selection;
    }

    private static HttpResponse<byte[]> exported(Map<String, ?> order)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(Outside.address(API + "/exports"))
                        .header("Authorization", "Bearer " + WholeLibrary.personToken("cataloguer"))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .POST(
                                BodyPublishers.ofString(
                                        new com.fasterxml.jackson.databind.ObjectMapper()
                                                .writeValueAsString(order)))
                        .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    /** For the eye: with {@code -Dkartoteka.screenshots=FOLDER}. */
    private void photograph(String name) throws IOException {
        var shots = System.getProperty("kartoteka.screenshots", "");
        if (!shots.isBlank()) {
            browser.photograph(Path.of(shots, name));
        }
    }
}

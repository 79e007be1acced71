package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Cataloguer.anyTitle;
import static org.kartoteka.system.Cataloguer.book;
import static org.kartoteka.system.Cataloguer.catalogued;
import static org.kartoteka.system.Cataloguer.plain;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kartoteka.client.Api;
import org.kartoteka.client.ApiException;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The authority file: a heading is corrected once, and records, search and pages follow. */
@ExtendWith(WholeLibrary.class)
class AuthoritiesIT {

    private static final String API = "/admin/api/v1/";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void aHeadingIsCorrectedOnceAndTitlesAndSearchFollow() {
        Shelf.open();
        var surname = anySurname();
        var authority = create(surname, "А. Б.");
        var id = catalogued(linked(authority));

        var corrected = edit(authority, surname + "ская", "А. Б.");

        awaitTitle(id, "$a" + surname + "ская");
        awaitDone(authority);
        assertThat(corrected.path("titles").asInt()).isEqualTo(1);
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ApiException.class)
                .untilAsserted(
                        () ->
                                assertThat(foundAuthors(surname + "ская"))
                                        .contains(surname + "ская, А. Б."));
        var titles =
                as("cataloguer").get(API + "authorities/" + id(authority) + "/titles").expect(200);
        assertThat(titles.path("items").get(0).path("id").asText()).isEqualTo(id);
    }

    @Test
    void titlesOfBeforeAreLinkedAndAMergeTakesThemAlong() {
        Shelf.open();
        var surname = anySurname();
        var before =
                catalogued(
                        book(anyTitle()).replace("$aШолохов$bМ. А.", "$a" + surname + "$bА. Б."));
        var wrong = create(surname, "А. Б.");

        var run = as("cataloguer").post(API + "authority-links?library=NSK", Map.of()).expect(202);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                state(API + "authority-runs/" + run.path("id").asText())
                                        .equals("DONE"));
        awaitLinked(before, wrong);
        var right = create(surname + "ий", "А. Б.");
        as("cataloguer")
                .post(
                        API + "authority-merges",
                        Map.of(
                                "kept",
                                id(right),
                                "keptVersion",
                                1,
                                "dropped",
                                id(wrong),
                                "droppedVersion",
                                1))
                .expect(200);

        awaitTitle(before, "$a" + surname + "ий$bА. Б.$3" + number(right));
        var forms = list(surname);
        assertThat(forms.path("items")).hasSize(2);
        assertThat(forms.path("items").get(0).path("see").asBoolean()).isTrue();
    }

    @Test
    void aStaleEditAndAnotherLibrarysAreRefused() {
        Shelf.open();
        var surname = anySurname();
        var authority = create(surname, "А.");
        edit(authority, surname, "А. Б.");

        as("cataloguer")
                .with("If-Match", "\"1\"")
                .put(API + "authorities/" + id(authority), body(surname, "В.", number(authority)))
                .expect(412);
        as("cataloguer")
                .post(API + "authorities?library=NSK", body(surname, "А. Б.", ""))
                .expect(409);
        as("boris").post(API + "authorities?library=NSK", body(surname, "Г.", "")).expect(403);
        as("anna").post(API + "authorities?library=NSK", body(surname, "Г.", "")).expect(403);
    }

    @Test
    void aFileOfAuthorityRecordsMayComeTwice() {
        Shelf.open();
        var surname = anySurname();
        var file =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <collection xmlns="info:lc/xmlns/marcxchange-v1"><record format="UNIMARC">
                <leader>00000nx  a2200000   45  </leader>
                <controlfield tag="001">AUTH-%1$s</controlfield>
                <datafield tag="200" ind1=" " ind2="1"><subfield code="a">%1$s</subfield><subfield code="b">В.</subfield></datafield>
                </record></collection>
                """
                        .formatted(surname)
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(send(file).path("created").asInt()).isEqualTo(1);
        assertThat(send(file).path("unchanged").asInt()).isEqualTo(1);
        assertThat(list(surname).path("items").get(0).path("number").asText())
                .isEqualTo("AUTH-" + surname);
    }

    @Test
    void aHeadingIsChosenFromTheFileWhileItIsTyped() throws IOException {
        var surname = anySurname();
        var id = catalogued(book(anyTitle()));
        create(surname, "Ю. Я.");
        browser.openAs("cataloguer", "/admin/record.xhtml?id=" + id);
        browser.await("the form", d -> d.findElement(By.id("save")).isEnabled());

        input("700", "a").sendKeys(Keys.chord(Keys.CONTROL, "a"), surname.toLowerCase());
        browser.awaitShown("offers");
        photograph("heading-offers");
        input("700", "a").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.await("the link", d -> !d.findElements(subfield("700", "3")).isEmpty());
        browser.driver().findElement(By.id("save")).click();
        browser.await("it saved", d -> d.findElement(By.id("version")).getText().equals("2"));

        assertThat(plain(id)).contains("$a" + surname + "$bЮ. Я.$3");
        input("700", "a").sendKeys("ин");
        assertThat(browser.driver().findElements(subfield("700", "3"))).isEmpty();
        assertThat(browser.driver().findElement(By.id("record-state")).getText()).contains("700");
    }

    @Test
    void anAuthorityRecordIsMadeAndCorrectedOnItsPage() throws IOException {
        Shelf.open();
        var surname = anySurname();
        browser.openAs("cataloguer", "/admin/authorities.xhtml?library=NSK");
        browser.awaitShown("new").click();
        browser.await("the form", d -> d.findElement(By.id("save")).isEnabled());
        new org.openqa.selenium.support.ui.Select(browser.driver().findElement(By.id("library")))
                .selectByValue("NSK");
        input("200", "a").sendKeys(surname);
        input("200", "b").sendKeys("Э. Ю.");
        input("400", "a").sendKeys(surname + "ман");
        browser.driver().findElement(By.id("save")).click();
        browser.await("its own address", d -> d.getCurrentUrl().contains("?id="));
        browser.await("the form", d -> d.findElement(By.id("save")).isEnabled());
        var number = browser.awaitShown("number").getText();
        var title = catalogued(book(anyTitle()).replace("$aШолохов$bМ. А.", "$a?$3" + number));
        assertThat(plain(title)).contains("$a" + surname + "$bЭ. Ю.$3" + number);

        input("200", "b").sendKeys(" (старший)");
        browser.driver().findElement(By.id("save")).click();
        browser.await("it saved", d -> d.findElement(By.id("version")).getText().equals("2"));
        awaitTitle(title, "$bЭ. Ю. (старший)$3");
        browser.driver().navigate().refresh();
        browser.await("its titles", d -> !d.findElements(By.cssSelector("#titles li")).isEmpty());
        photograph("authority");

        browser.open("/admin/authorities.xhtml?library=NSK&begins=" + Api.encoded(surname));
        browser.await("the forms", d -> d.findElements(By.cssSelector("#forms li")).size() == 2);
        assertThat(chosen("library")).isEqualTo("NSK");
        assertThat(chosen("kind")).isEqualTo("PERSON");
        browser.await(
                "the run",
                d -> !d.findElements(By.cssSelector("#runs tr[data-state=DONE]")).isEmpty());
        photograph("authorities");
        assertThat(browser.driver().findElement(By.id("forms")).getText())
                .contains(surname + "ман см. " + surname + ", Э. Ю. (старший)");
    }

    private static JsonNode create(String surname, String initials) {
        return as("cataloguer")
                .post(API + "authorities?library=NSK", body(surname, initials, ""))
                .expect(201);
    }

    private static JsonNode edit(JsonNode authority, String surname, String initials) {
        return as("cataloguer")
                .with("If-Match", "\"" + authority.path("version").asLong() + "\"")
                .put(
                        API + "authorities/" + id(authority),
                        body(surname, initials, number(authority)))
                .expect(200);
    }

    private static Map<String, Object> body(String surname, String initials, String number) {
        var heading =
                Map.of(
                        "tag",
                        "200",
                        "indicators",
                        " 1",
                        "subfields",
                        List.of(
                                Map.of("code", "a", "value", surname),
                                Map.of("code", "b", "value", initials)));
        return number.isEmpty()
                ? Map.of("fields", List.of(heading))
                : Map.of("fields", List.of(Map.of("tag", "001", "text", number), heading));
    }

    private static String linked(JsonNode authority) {
        return book(anyTitle()).replace("$aШолохов$bМ. А.", "$a?$3" + number(authority));
    }

    private static JsonNode send(byte[] file) {
        return as("cataloguer")
                .postFile(
                        API + "authority-files?library=NSK",
                        BodyPublishers.ofByteArray(file),
                        UUID.randomUUID().toString())
                .expect(200);
    }

    private static JsonNode list(String begins) {
        var query = Map.of("library", "NSK", "kind", "PERSON", "begins", begins);
        return as("cataloguer").get(Api.query(API + "authorities", query)).expect(200);
    }

    private static List<String> foundAuthors(String name) {
        var found = anybody().get(Api.query("/api/v1/titles", Map.of("q", name))).expect(200);
        var authors = new ArrayList<String>();
        found.path("items")
                .forEach(hit -> hit.path("authors").forEach(one -> authors.add(one.asText())));
        return authors;
    }

    private static void awaitTitle(String id, String text) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(plain(id)).contains(text));
    }

    private static void awaitLinked(String id, JsonNode authority) {
        awaitTitle(id, "$3" + number(authority));
    }

    private static void awaitDone(JsonNode authority) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                as("cataloguer")
                                                        .get(API + "authorities/" + id(authority))
                                                        .expect(200)
                                                        .path("authority")
                                                        .has("work"))
                                        .isFalse());
    }

    private static String state(String path) {
        return as("cataloguer").get(path).expect(200).path("state").asText();
    }

    private static String id(JsonNode authority) {
        return authority.path("id").asText();
    }

    private static String number(JsonNode authority) {
        return authority.path("number").asText();
    }

    /** A name that no other test has. */
    private static String anySurname() {
        var name = new StringBuilder("Авторит");
        Arrays.stream(UUID.randomUUID().toString().split(""))
                .limit(8)
                .map(c -> Character.digit(c.charAt(0), 16))
                .forEach(digit -> name.append((char) ('а' + Math.max(digit, 0))));
        return name.toString();
    }

    private String chosen(String select) {
        return browser.driver().findElement(By.id(select)).getDomProperty("value");
    }

    private static By subfield(String tag, String code) {
        return By.cssSelector(
                ".marc-field[data-tag='" + tag + "'] .marc-sub[data-code='" + code + "']");
    }

    private WebElement input(String tag, String code) {
        return browser.driver()
                .findElement(subfield(tag, code))
                .findElement(By.cssSelector("input"));
    }

    /** For the eye: with {@code -Dkartoteka.screenshots=FOLDER}. */
    private void photograph(String name) throws IOException {
        var folder = System.getProperty("kartoteka.screenshots", "");
        if (!folder.isBlank()) {
            browser.photograph(Path.of(folder, name));
        }
    }
}

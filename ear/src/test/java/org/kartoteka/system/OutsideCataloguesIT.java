package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kartoteka.client.Api;
import org.kartoteka.client.ApiException;
import org.openqa.selenium.By;

/** Copy cataloguing from YAZ's own SRU server, and from ours. */
@ExtendWith(WholeLibrary.class)
class OutsideCataloguesIT {

    private static final String API = "/admin/api/v1/";
    private static Process yaz;
    private static int port;

    @RegisterExtension final Browser browser = new Browser();

    @BeforeAll
    static void aServerOfAnotherLibraryRuns() throws IOException {
        Shelf.open();
        port = freePort();
        yaz = Outside.started("yaz-ztest", "-v", "none", "tcp:127.0.0.1:" + port);
        await().atMost(Duration.ofMinutes(1)).until(OutsideCataloguesIT::listens);
        describe("ZTEST", "http://127.0.0.1:" + port + "/Default", "marcxml", "");
    }

    @AfterAll
    static void theServerStops() {
        if (yaz != null) {
            yaz.destroy();
        }
    }

    private static boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void describe(String code, String address, String schema, String dialect) {
        var body =
                new java.util.HashMap<String, Object>(
                        Map.of("name", "Каталог " + code, "address", address, "schema", schema));
        if (!dialect.isEmpty()) {
            body.put("dialect", dialect);
        }
        as("admin").put(API + "outside-catalogues/" + code, body).expect(204);
    }

    @Test
    void recordsOfYazAreFoundAdaptedAndTaken() {
        var page = search("ZTEST", "title", "computer", 1);

        assertThat(page.path("total").asLong()).isPositive();
        assertThat(page.path("items").isEmpty()).isFalse();
        var first = page.path("items").get(0);
        assertThat(first.path("content").path("dialect").asText()).isEqualTo("RUSMARC");
        assertThat(first.path("content").path("fields").findValuesAsText("tag"))
                .contains("200", "801")
                .doesNotContain("001", "245");
        if (page.has("next")) {
            var second = search("ZTEST", "title", "computer", page.path("next").asInt());
            assertThat(second.path("items").get(0).path("position").asInt())
                    .isEqualTo(page.path("next").asInt());
        }
    }

    @Test
    void ourOwnServerIsAnotherLibraryToo() {
        var title = Cataloguer.anyTitle();
        Cataloguer.catalogued(Cataloguer.book(title));
        describe(
                "OWN",
                WholeLibrary.addresses().application().resolve("/sru").toString(),
                "rusmarc",
                "RUSMARC");

        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(ApiException.class)
                .untilAsserted(
                        () -> {
                            var page = search("OWN", "title", title, 1);
                            assertThat(page.path("items")).hasSize(1);
                            var record = page.path("items").get(0);
                            assertThat(record.path("title").asText()).isEqualTo(title);
                            assertThat(record.path("alike")).hasSize(1);
                        });
    }

    @Test
    void onlyDescribedCataloguesAreAskedAndOnlyByCataloguers() {
        as("cataloguer").get(path("NOBODY", "any", "a", 1)).expect(404);
        as("boris").get(path("ZTEST", "any", "a", 1)).expect(403);
        as("cataloguer")
                .put(
                        API + "outside-catalogues/EVIL",
                        Map.of("name", "Чужой", "address", "http://example.org/sru"))
                .expect(403);
        as("admin")
                .put(
                        API + "outside-catalogues/EVIL",
                        Map.of("name", "Чужой", "address", "file:///etc/passwd"))
                .expect(422);
    }

    @Test
    void aCatalogueThatIsGoneIsToldToBeSilent() throws IOException {
        describe("GONE", "http://127.0.0.1:" + freePort() + "/sru", "marcxml", "");

        as("cataloguer").get(path("GONE", "any", "a", 1)).expect(503);
        as("admin").delete(API + "outside-catalogues/GONE").expect(204);
    }

    @Test
    void aRecordIsTakenIntoTheFormAndSaved() throws IOException {
        browser.openAs(
                "cataloguer",
                "/admin/outside.xhtml?library=NSK&target=ZTEST&by=TITLE&text=computer");
        browser.awaitShown("found");
        photograph("outside");
        var title =
                browser.driver()
                        .findElement(By.cssSelector("#found li b"))
                        .getText()
                        .replaceAll("^\\d+\\. ", "");
        browser.driver().findElement(By.cssSelector("#found [data-take]")).click();
        browser.await("the form", d -> d.findElement(By.id("save")).isEnabled());
        photograph("outside-taken");

        assertThat(
                        browser.driver()
                                .findElement(
                                        By.cssSelector(
                                                ".marc-field[data-tag='200'] .marc-sub[data-code='a'] input"))
                                .getDomProperty("value"))
                .isEqualTo(title);
    }

    private static JsonNode search(String target, String by, String text, int from) {
        return as("cataloguer").get(path(target, by, text, from)).expect(200);
    }

    private static String path(String target, String by, String text, int from) {
        return Api.query(
                API + "outside-catalogues/" + target + "/records",
                Map.of("library", "NSK", "by", by, "text", text, "from", Integer.toString(from)));
    }

    /** For the eye: with {@code -Dkartoteka.screenshots=FOLDER}. */
    private void photograph(String name) throws IOException {
        var folder = System.getProperty("kartoteka.screenshots", "");
        if (!folder.isBlank()) {
            browser.photograph(Path.of(folder, name));
        }
    }
}

package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.client.Api;
import org.kartoteka.client.Portal;
import org.kartoteka.client.Staff;

/** What readers look for in vain comes to the librarian, without the reader. */
@ExtendWith(WholeLibrary.class)
class FruitlessSearchesIT {

    private static final String LIST = "/admin/api/v1/searches-without-hits";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void whatWasLookedForInVainIsCountedByItsWords() {
        var words = "Фьюрлинг " + UUID.randomUUID().toString().replace("-", "");
        var portal = new Portal(anybody());

        portal.titles(Map.of("q", words));
        portal.titles(Map.of("q", words.toUpperCase(Locale.ROOT) + "!"));
        portal.titles(Map.of("q", words, "branch", NSK));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            var line = line(words.toLowerCase(Locale.ROOT));
                            assertThat(line.path("times").asInt()).isEqualTo(3);
                            assertThat(line.path("narrowed").asInt()).isOne();
                        });
    }

    @Test
    void everySearchHasAnIdUnderWhichATitleIsOpened() {
        var copy = Shelf.copies(NSK, 1).get(0);
        var title = new Staff(as("boris")).copy(copy).orElseThrow().path("titleId").asText();
        var page = new Portal(anybody()).titles(Map.of("q", "книга"));
        var search = page.path("search").asText();

        assertThat(UUID.fromString(search).version()).isEqualTo(4);
        assertThat(anybody().get("/api/v1/titles/" + title + "?search=" + search).status())
                .isEqualTo(200);
        assertThat(anybody().get("/api/v1/titles/" + title + "?search=x").status()).isEqualTo(400);
    }

    @Test
    void readersAndProgramsSeeNoSearches() {
        assertThat(anybody().get(LIST).status()).isEqualTo(401);
        assertThat(as("integrator").get(LIST).status()).isEqualTo(403);
        assertThat(as("boris").get(LIST + "?limit=1").status()).isEqualTo(200);
        assertThat(as("boris").get(LIST + "?from=yesterday").status()).isEqualTo(400);
    }

    private static JsonNode line(String words) {
        var cursor = "";
        while (true) {
            var parameters =
                    cursor.isEmpty()
                            ? Map.of("limit", "100")
                            : Map.of("limit", "100", "cursor", cursor);
            var page = as("boris").get(Api.query(LIST, parameters)).expect(200);
            for (var line : page.path("items")) {
                if (line.path("text").asText().equals(words)) {
                    return line;
                }
            }
            if (!page.has("next")) {
                return page.path("items").path(-1);
            }
            cursor = page.path("next").asText();
        }
    }
}

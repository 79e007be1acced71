package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.addresses;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.stack.Server;

/** What the engineer at 3 a.m. looks at. */
@ExtendWith(WholeLibrary.class)
class WatchingIT {

    @Test
    void healthTellsOfTheServersBehind() {
        var ready = anybody().get("/health/ready").expect(200);

        assertThat(ready.path("status").asText()).isEqualTo("UP");
        assertThat(ready.toString())
                .contains("\"database\"")
                .contains("\"kafka\":\"reachable\"")
                .contains("\"opensearch\":\"reachable\"")
                .contains("\"keycloak\":\"reachable\"");
        assertThat(anybody().get("/health/started").status()).isEqualTo(200);
        assertThat(anybody().get("/health/live").status()).isEqualTo(200);
    }

    @Test
    void prometheusFindsTheFiguresOfEveryService() {
        Shelf.copies(NSK, 1);
        as("boris").post("/admin/api/v1/returns", Map.of("copy", "NONE", "branch", NSK));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(metrics())
                                        .contains("kartoteka_outbox_depth")
                                        .contains("kartoteka_outbox_oldest_seconds")
                                        .contains("kartoteka_circulation_acts_total")
                                        .contains("outcome=\"COPY_UNKNOWN\"")
                                        .contains("kartoteka_imports_records_total")
                                        .contains("kartoteka_search_")
                                        .contains("connectionpool_")
                                        .contains("REST_request_seconds_count"));
    }

    @Test
    void noPersonalDataReachTheLog() throws IOException {
        var reader = Shelf.reader(NSK);

        var log = Files.readString(WholeLibrary.stack().log(Server.LIBERTY));

        assertThat(log)
                .isNotEmpty()
                .doesNotContain(reader.path("surname").asText())
                .doesNotContain(reader.path("email").asText());
    }

    private static String metrics() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(addresses().application().resolve("/metrics")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}

package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.addresses;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;
import static org.kartoteka.system.WholeLibrary.count;
import static org.kartoteka.system.WholeLibrary.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.client.Api;
import org.kartoteka.client.ApiException;
import org.kartoteka.client.Portal;
import org.kartoteka.client.Staff;
import org.kartoteka.stack.Progress;
import org.kartoteka.stack.Server;

/**
 * The index is rebuilt while the library works, while servers die, and when nothing is left of it.
 */
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(WholeLibrary.class)
class RebuildIT {

    private static final String REBUILDS = "/admin/api/v1/index-rebuilds";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Set<String> ACTIVE = Set.of("WAITING", "FILLING", "SETTLING");
    private static final int STOCK = 300;

    private static String card;

    private final ExecutorService people = Executors.newFixedThreadPool(2);

    @BeforeAll
    static void thereIsACatalogue() {
        card = Shelf.cards(NSK, 1).get(0);
        Shelf.copies(NSK, STOCK, "0", "Перестройка");
        theIndexAgrees();
    }

    @AfterEach
    void theyGoHome() {
        people.shutdownNow();
    }

    @Test
    void nothingIsLostAndSearchIsNeverEmptyWhileTitlesComeAndAreLent() throws Exception {
        var copies = Shelf.copies(NSK, 5, "0", "Перестройка");
        var titles = new CopyOnWriteArrayList<String>(copies);
        var ended = new AtomicBoolean();
        var id = begin();
        var library = people.submit(() -> work(copies, titles, ended));
        var searches = people.submit(() -> search(ended));

        var rebuild = awaitEnd(id);
        ended.set(true);
        var out = library.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(rebuild.path("state").asText()).isEqualTo("DONE");
        assertThat(rebuild.path("refused").asInt()).isZero();
        assertThat(searches.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isPositive();
        theIndexAgrees();
        for (var copy : titles) {
            shows(copy, out && copies.contains(copy) ? 0 : 1);
        }
        onlyOneIndexStays(rebuild.path("index").asText());
        servesAsItIsDefined(rebuild.path("index").asText());
    }

    /** What eased the filling is taken back. */
    private static void servesAsItIsDefined(String name) {
        var settings = openSearch().get("/" + name + "/_settings").expect(200).at("/" + name);
        assertThat(settings.at("/settings/index/refresh_interval").asText()).isEqualTo("1s");
        assertThat(settings.at("/settings/index").has("merge")).isFalse();
    }

    /** Lends and takes back, brings new titles, and says whether the copies are out at the end. */
    private static boolean work(List<String> copies, List<String> titles, AtomicBoolean ended) {
        boolean out = false;
        do {
            for (var copy : copies) {
                var key = UUID.randomUUID().toString();
                if (out) {
                    new Staff(as("boris")).takeBack(copy, NSK, key);
                } else {
                    new Staff(as("boris")).lend(copy, card, NSK, key);
                }
            }
            out = !out;
            titles.addAll(Shelf.copies(NSK, 2, "0", "Перестройка"));
        } while (!ended.get());
        return out;
    }

    /** Searches until told to end, and says how often; the stock is always found. */
    private static int search(AtomicBoolean ended) {
        var searches = new AtomicInteger();
        while (!ended.get()) {
            var page = new Portal(anybody()).titles(Map.of("q", "перестройка", "limit", "1"));
            assertThat(page.path("total").asLong()).isGreaterThanOrEqualTo(STOCK);
            searches.incrementAndGet();
        }
        return searches.get();
    }

    @Test
    void aRebuildGoesOnAfterTheServersWereKilled() throws Exception {
        for (var victim : List.of(Server.LIBERTY, Server.OPENSEARCH)) {
            var id = begin();
            await().atMost(PATIENCE)
                    .until(() -> !rebuild(id).path("state").asText().equals("WAITING"));
            stack().kill(victim);
            var copy = changedMeanwhile(victim);
            stack().restart(victim, Progress.SILENT);

            assertThat(awaitEnd(id).path("state").asText()).as(victim.name()).isEqualTo("DONE");
            theIndexAgrees();
            shows(copy, 0);
        }
    }

    /** A copy that goes out while the server is dead, or just before where that is the desk's. */
    private static String changedMeanwhile(Server victim) {
        if (victim == Server.LIBERTY) {
            stack().restart(victim, Progress.SILENT);
        }
        var copy = Shelf.copies(NSK, 1, "0", "Перестройка").get(0);
        new Staff(as("boris")).lend(copy, Shelf.cards(NSK, 1).get(0), NSK, "k" + copy);
        return copy;
    }

    @Test
    void anIndexThatIsLostIsMadeAnewAndSearchSaysSoMeanwhile() throws Exception {
        var copy = Shelf.copies(NSK, 1, "0", "Перестройка").get(0);
        shows(copy, 1);

        loseTheIndex();

        var search = anybody().get("/api/v1/titles?q=" + copy);
        if (search.status() != 200) {
            assertThat(search.expect(503).path("type").asText()).endsWith(":search-silent");
        }
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ApiException.class)
                .untilAsserted(RebuildIT::agrees);
        shows(copy, 1);
        var newest = as("admin").get(REBUILDS + "?limit=1").expect(200).path("items").path(0);
        assertThat(newest.path("cause").asText()).isEqualTo("INDEX_MISSING");
        assertThat(newest.path("orderedBy").asText()).isEqualTo("system");
    }

    @Test
    void aRebuildThatIsCancelledLeavesTheIndexThatServes() throws Exception {
        var before = serving();
        var id = begin();

        var cancelled = as("admin").post(REBUILDS + "/" + id + "/cancellation", Map.of());

        assertThat(cancelled.expect(200).path("state").asText()).isEqualTo("CANCELLED");
        assertThat(serving()).isEqualTo(before);
        onlyOneIndexStays(before);
        var again = as("admin").post(REBUILDS + "/" + id + "/cancellation", Map.of());
        assertThat(again.expect(409).path("type").asText()).endsWith(":rebuild-ended");
    }

    @Test
    void thereIsOneRebuildAtATimeAndAKeyNamesOneOrder() {
        var key = UUID.randomUUID().toString();
        var first = as("admin").post(REBUILDS, Map.of(), key).expect(202).path("id").asText();
        var same = as("admin").post(REBUILDS, Map.of(), key).expect(202).path("id").asText();
        var second = as("admin").post(REBUILDS, Map.of());

        assertThat(same).isEqualTo(first);
        assertThat(second.expect(409).path("type").asText()).endsWith(":rebuild-active");
        awaitEnd(first);
    }

    @Test
    void onlyAdministratorsAndEngineersOrderARebuild() {
        assertThat(as("cataloguer").post(REBUILDS, Map.of()).status()).isEqualTo(403);
        assertThat(as("boris").get(REBUILDS).status()).isEqualTo(403);
        assertThat(anybody().post(REBUILDS, Map.of()).status()).isEqualTo(401);
        assertThat(as("cataloguer").get(REBUILDS).status()).isEqualTo(200);
        assertThat(
                        as("cataloguer")
                                .get("/admin/api/v1/index")
                                .expect(200)
                                .path("outdated")
                                .asBoolean())
                .isFalse();
    }

    @Test
    void aRebuildThatNeverWasIsUnknown() {
        var answer = as("admin").get(REBUILDS + "/" + UUID.randomUUID());

        assertThat(answer.expect(404).path("type").asText()).endsWith(":rebuild-unknown");
        assertThat(as("admin").get(REBUILDS + "?cursor=x").status()).isEqualTo(422);
    }

    private static String begin() {
        return await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ApiException.class)
                .until(() -> as("admin").post(REBUILDS, Map.of()).expect(202), found -> true)
                .path("id")
                .asText();
    }

    private static JsonNode rebuild(String id) {
        return as("admin").get(REBUILDS + "/" + id).expect(200);
    }

    private static JsonNode awaitEnd(String id) {
        return await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ApiException.class)
                .until(() -> rebuild(id), found -> !ACTIVE.contains(found.path("state").asText()));
    }

    private static String serving() {
        return as("admin").get("/admin/api/v1/index").expect(200).path("index").asText();
    }

    private static void theIndexAgrees() {
        await().atMost(FRESH)
                .ignoreExceptionsInstanceOf(ApiException.class)
                .untilAsserted(RebuildIT::agrees);
    }

    private static void agrees() {
        assertThat(openSearch().get("/titles/_count").expect(200).path("count").asLong())
                .isEqualTo(count("select count(*) from catalog.title where not withdrawn"));
    }

    private static void shows(String copy, int available) {
        await().atMost(FRESH)
                .ignoreExceptionsInstanceOf(ApiException.class)
                .untilAsserted(
                        () -> {
                            var hit =
                                    new Portal(anybody())
                                            .titles(Map.of("q", "Перестройка " + copy))
                                            .path("items")
                                            .path(0);
                            assertThat(hit.path("title").asText()).contains(copy);
                            assertThat(hit.path("available").asInt()).as(copy).isEqualTo(available);
                        });
    }

    private static void onlyOneIndexStays(String name) {
        await().atMost(FRESH)
                .untilAsserted(
                        () -> {
                            var indices = openSearch().get("/titles-*/_alias").expect(200);
                            assertThat(indices.size()).isOne();
                            assertThat(indices.has(name)).isTrue();
                        });
    }

    private static Api openSearch() {
        return Api.at(addresses().openSearch());
    }

    private static void loseTheIndex() throws Exception {
        var index = URI.create(addresses().openSearch() + "/" + serving());
        var request = HttpRequest.newBuilder(index).DELETE().build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}

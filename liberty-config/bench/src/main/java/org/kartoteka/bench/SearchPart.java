package org.kartoteka.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.client.Patience;
import org.kartoteka.client.Telling;
import org.kartoteka.demo.BigLibrary;
import org.kartoteka.search.internal.index.TitleIndex;
import org.kartoteka.search.internal.query.PlainRequests;
import org.kartoteka.search.internal.server.OpenSearchServer;

/**
 * Queries and suggestions through the API, in turn with the same request bodies sent to OpenSearch
 * directly; and how soon a change is found.
 */
final class SearchPart {

    private static final int WARM_ROUNDS = 2;
    private static final double WARM_AT_LEAST = 20;
    private static final double WARM_AT_MOST = 300;
    private static final int ROUNDS = 6;
    private static final int FRESH_TRIES = 20;
    private static final int SUGGESTED = 20;
    private static final int OK = 200;
    private static final String ACCEPT = "Accept: application/json\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final byte[] NOTHING = new byte[0];
    private static final Patience FRESH =
            new Patience(Duration.ofSeconds(30), Duration.ofMillis(10));

    /** One question both ways. */
    private record Pair(String path, String preference, byte[] body) {}

    /** What both ways took. */
    private record Ways(Latencies api, Latencies direct) {
        Ways() {
            this(new Latencies(), new Latencies());
        }
    }

    private final World world;
    private final Stock stock;
    private final Results results;
    private final Telling telling;

    SearchPart(World world, Stock stock, Results results, Telling telling) {
        this.world = world;
        this.stock = stock;
        this.results = results;
        this.telling = telling;
    }

    void run() throws InterruptedException {
        results.put("search.titles", world.portal().count(Map.of("limit", "1")));
        telling.say("search.head", world.portal().count(Map.of("limit", "1")));
        compare("search.find", finds());
        compare("search.suggest", suggests());
        freshness();
    }

    private static List<Pair> finds() {
        return Queries.questions().stream()
                .map(
                        question -> {
                            var body = PlainRequests.find(Queries.query(question));
                            return pair(Queries.path(question), body, body.path("query"));
                        })
                .toList();
    }

    private static List<Pair> suggests() {
        var pairs = new ArrayList<Pair>();
        for (var beginning : Queries.beginnings()) {
            PlainRequests.suggest(beginning, SUGGESTED)
                    .ifPresent(body -> pairs.add(pair(Queries.path(beginning), body, body)));
        }
        return pairs;
    }

    private static Pair pair(String path, ObjectNode body, JsonNode question) {
        var preference = Integer.toHexString(question.hashCode());
        return new Pair(path, preference, OpenSearchServer.bytes(body));
    }

    private void compare(String name, List<Pair> pairs) throws InterruptedException {
        world.calm();
        var ways = new Ways();
        try (var api = new LeanConnection(world.application());
                var direct = new LeanConnection(world.openSearch())) {
            var settling = new Settling(world.stack(), WARM_AT_LEAST, WARM_AT_MOST);
            settling.with(() -> warm(pairs, api, direct));
            settling.report(name, results);
            for (int round = 0; round < ROUNDS; round++) {
                ask(pairs, api, direct, ways, round);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        report(name, ways);
    }

    private static void warm(List<Pair> pairs, LeanConnection api, LeanConnection direct) {
        try {
            for (int round = 0; round < WARM_ROUNDS; round++) {
                ask(pairs, api, direct, new Ways(), round);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The second to ask finds warm caches, so the ways take turns at being first. */
    private static void ask(
            List<Pair> pairs, LeanConnection api, LeanConnection direct, Ways ways, int round)
            throws IOException {
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            if ((i + round) % 2 == 0) {
                ways.api().add(throughApi(api, pair));
                ways.direct().add(directly(direct, pair));
            } else {
                ways.direct().add(directly(direct, pair));
                ways.api().add(throughApi(api, pair));
            }
        }
    }

    private static long throughApi(LeanConnection api, Pair pair) throws IOException {
        long begin = System.nanoTime();
        requireOk(api.send("GET", pair.path(), ACCEPT, NOTHING), pair);
        return System.nanoTime() - begin;
    }

    private static long directly(LeanConnection openSearch, Pair pair) throws IOException {
        var path = "/" + TitleIndex.ALIAS + "/_search?preference=" + pair.preference();
        long begin = System.nanoTime();
        requireOk(openSearch.send("POST", path, JSON, pair.body()), pair);
        return System.nanoTime() - begin;
    }

    private static void requireOk(LeanConnection.Answer answer, Pair pair) {
        if (answer.status() != OK) {
            throw new IllegalStateException(answer.status() + " " + pair.path());
        }
    }

    private void report(String name, Ways ways) {
        results.put(name + ".api", ways.api());
        results.put(name + ".direct", ways.direct());
        results.put(name + ".ratio_p50", ways.api().millis(0.5) / ways.direct().millis(0.5));
        var ratio = ways.api().millis(0.95) / ways.direct().millis(0.95);
        results.put(name + ".ratio_p95", ratio);
        telling.out()
                .printf(
                        Locale.ROOT,
                        "  %-16s %8.1f %8.1f %8.1f %8.1f %6.2f%n",
                        name,
                        ways.api().millis(0.5),
                        ways.api().millis(0.95),
                        ways.direct().millis(0.5),
                        ways.direct().millis(0.95),
                        ratio);
    }

    /** A copy goes out: how long is its title still shown as to be had there. */
    private void freshness() {
        var latencies = new Latencies();
        var place = stock.place(0);
        try (var desk = world.restDesk();
                var api = new LeanConnection(world.application())) {
            for (int i = 0; i < FRESH_TRIES; i++) {
                var number = i % place.copies().size();
                var copy = place.copies().get(number);
                var path = shown(stock.isbn(0, number / BigLibrary.COPIES), copy);
                awaitTotal(api, path, 1);
                requireDone(desk.lend(copy, place.cards().get(0)), desk);
                long committed = System.nanoTime();
                awaitTotal(api, path, 0);
                latencies.add(System.nanoTime() - committed);
                requireDone(desk.takeBack(copy), desk);
            }
        }
        results.put("search.fresh", latencies);
        telling.say("search.fresh", latencies.millis(0.5), latencies.millis(0.95));
    }

    private static String shown(String isbn, Stock.Copy copy) {
        return Queries.path(
                Map.of("q", isbn, "branch", copy.branch(), "available", "true", "limit", "1"));
    }

    private static void requireDone(boolean done, RestDesk desk) {
        if (!done) {
            throw new IllegalStateException(desk.trouble().orElse(""));
        }
    }

    private static void awaitTotal(LeanConnection api, String path, long total) {
        FRESH.await(path, () -> Optional.of(total(api, path)).filter(n -> n == total));
    }

    private static long total(LeanConnection api, String path) {
        try {
            var answer = api.send("GET", path, ACCEPT, NOTHING);
            return OpenSearchServer.JSON.readTree(answer.body()).path("total").asLong(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

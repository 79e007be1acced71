package org.kartoteka.search.internal.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.kartoteka.search.internal.index.IndexByHand;

/**
 * Speaks as much of OpenSearch over HTTP as the index uses: indices and their aliases, bulk writes
 * and look-ups with sequence numbers. A search is answered with what the test has laid ready.
 */
public final class OpenSearchInMemory implements AutoCloseable {

    /** The index that answers, once {@link #serve()} was called; of the present definition. */
    public static final String SERVING = IndexByHand.nameOfToday();

    private static final String ALIAS = "titles";

    /** An index: its documents, and the names it has beside its own. */
    private record Index(Map<String, Stored> documents, Set<String> aliases) {
        Index(Iterable<String> aliases) {
            this(new TreeMap<>(), new TreeSet<>());
            aliases.forEach(this.aliases::add);
        }
    }

    /** An answer laid ready. */
    private record Answer(int status, String json) {}

    /** A document and the sequence number of its last write. */
    private record Stored(long sequence, JsonNode source) {}

    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Map<String, Index> indices = new TreeMap<>();
    private final Map<String, JsonNode> settings = new TreeMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<JsonNode> searches = new ArrayList<>();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private Answer lastAnswer = new Answer(200, "{}");
    private volatile String refusedTitle = "";
    private boolean refusesDefinitions;
    private long sequence;

    /** A server on a free port. */
    public OpenSearchInMemory() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    /** Settings of a client of this server. */
    public ServerSettings settings() {
        var port = http.getAddress().getPort();
        return new ServerSettings(URI.create("http://127.0.0.1:" + port));
    }

    /** Answers so many of the next requests with 503. */
    public void failNext(int requests) {
        failures.set(requests);
    }

    /** Lays an answer to searches ready; each is given once, the last one always. */
    public synchronized void answerSearches(int status, String json) {
        answers.add(new Answer(status, json));
    }

    /** Will not take a document with this title. */
    public void refuse(String title) {
        refusedTitle = title;
    }

    /** Will not make an index. */
    public synchronized void refuseDefinitions() {
        refusesDefinitions = true;
    }

    /** Has an index that answers, {@link #SERVING}. */
    public OpenSearchInMemory serve() {
        return serve(SERVING);
    }

    /** Has an index with this name that answers. */
    public synchronized OpenSearchInMemory serve(String name) {
        indices.put(name, new Index(List.of(ALIAS, name + "-entrance")));
        return this;
    }

    /** Has an index of somebody else. */
    public synchronized void keep(String name) {
        indices.put(name, new Index(List.of()));
    }

    /** Loses an index with everything in it. */
    public synchronized void lose(String name) {
        indices.remove(name);
    }

    /** The document with the id, in the index that answers. */
    public synchronized Optional<JsonNode> document(Object id) {
        return Optional.ofNullable(named(ALIAS)).flatMap(index -> document(index, id));
    }

    /** The document with the id, in the index of the name. */
    public synchronized Optional<JsonNode> document(String index, Object id) {
        return Optional.ofNullable(named(index)).flatMap(there -> document(there, id));
    }

    private static Optional<JsonNode> document(Index index, Object id) {
        return Optional.ofNullable(index.documents().get(id.toString())).map(Stored::source);
    }

    /** The indices by name, with their other names. */
    public synchronized Map<String, Set<String>> indices() {
        var names = new TreeMap<String, Set<String>>();
        indices.forEach((name, index) -> names.put(name, Set.copyOf(index.aliases())));
        return names;
    }

    /** The settings an index was last given. */
    public synchronized JsonNode settings(String index) {
        return settings.get(index);
    }

    /** The searches that were asked. */
    public synchronized List<JsonNode> searches() {
        return List.copyOf(searches);
    }

    /** The traces that requests told to be part of. */
    public List<String> traces() {
        return List.copyOf(traces);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("traceparent"))
                    .ifPresent(header -> traces.add(header.split("-")[1]));
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                send(exchange, 503, "{}");
                return;
            }
            answer(exchange, body);
        }
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var parts = path.substring(1).split("/");
        var act = parts[parts.length - 1];
        if (path.equals("/_alias/" + ALIAS)) {
            send(exchange, stands() ? 200 : 404, bearers());
        } else if (path.equals("/titles-*/_alias")) {
            send(exchange, 200, aliases());
        } else if (path.startsWith("/_cluster/health/")) {
            send(exchange, 200, "{\"status\":\"green\"}");
        } else if (path.equals("/_aliases")) {
            exchangeAliases(tree(body));
            send(exchange, 200, "{}");
        } else if (act.equals("_bulk")) {
            send(exchange, 200, write(parts[0], body));
        } else if (act.equals("_search")) {
            search(exchange, body);
        } else if (parts.length == 1 && exchange.getRequestMethod().equals("PUT")) {
            make(exchange, act, tree(body));
        } else if (parts.length == 1 && exchange.getRequestMethod().equals("DELETE")) {
            lose(act);
            send(exchange, 200, "{}");
        } else if (!has(parts[0])) {
            send(exchange, 404, "{}");
        } else if (act.equals("_mget")) {
            send(exchange, 200, lookUp(parts[0], body));
        } else {
            set(parts[0], act, body);
            send(exchange, 200, "{}");
        }
    }

    private synchronized boolean stands() {
        return named(ALIAS) != null;
    }

    private synchronized String bearers() {
        var answer = OpenSearchServer.JSON.createObjectNode();
        indices.forEach(
                (name, index) -> {
                    if (index.aliases().contains(ALIAS)) {
                        answer.putObject(name);
                    }
                });
        return answer.toString();
    }

    private synchronized boolean has(String name) {
        return named(name) != null;
    }

    /** The index of the name or the alias. */
    private Index named(String name) {
        return indices.entrySet().stream()
                .filter(i -> i.getKey().equals(name) || i.getValue().aliases().contains(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private synchronized String aliases() {
        var answer = OpenSearchServer.JSON.createObjectNode();
        indices.forEach(
                (name, index) -> {
                    var aliases = answer.putObject(name).putObject("aliases");
                    index.aliases().forEach(aliases::putObject);
                });
        return answer.toString();
    }

    private synchronized void exchangeAliases(JsonNode acts) {
        for (var act : acts.path("actions")) {
            var verb = act.fieldNames().next();
            var what = act.get(verb);
            var names = indices.get(what.path("index").asText()).aliases();
            var alias = what.path("alias").asText();
            if (verb.equals("add")) {
                names.add(alias);
            } else if (!names.remove(alias)) {
                throw new IllegalStateException("There is no alias " + alias);
            }
        }
    }

    private synchronized void set(String index, String act, byte[] body) {
        if (act.equals("_settings")) {
            settings.put(index, tree(body));
        }
    }

    private synchronized void make(HttpExchange exchange, String name, JsonNode definition)
            throws IOException {
        if (refusesDefinitions) {
            send(exchange, 400, "{\"error\":{\"type\":\"mapper_parsing_exception\"}}");
        } else if (indices.containsKey(name)) {
            send(exchange, 400, "{\"error\":{\"type\":\"resource_already_exists_exception\"}}");
        } else {
            var aliases = new ArrayList<String>();
            definition.path("aliases").fieldNames().forEachRemaining(aliases::add);
            indices.put(name, new Index(aliases));
            settings.put(name, definition.path("settings"));
            send(exchange, 200, "{}");
        }
    }

    private void search(HttpExchange exchange, byte[] body) throws IOException {
        Answer answer;
        synchronized (this) {
            searches.add(tree(body));
            lastAnswer = answers.isEmpty() ? lastAnswer : answers.remove();
            answer = lastAnswer;
        }
        send(exchange, answer.status(), answer.json());
    }

    private synchronized String lookUp(String index, byte[] body) {
        var documents = named(index).documents();
        var answer = OpenSearchServer.JSON.createObjectNode();
        var docs = answer.putArray("docs");
        for (var id : tree(body).path("ids")) {
            var stored = documents.get(id.asText());
            var doc = docs.addObject().put("_id", id.asText()).put("found", stored != null);
            if (stored != null) {
                doc.put("_seq_no", stored.sequence()).put("_primary_term", 1);
            }
        }
        return answer.toString();
    }

    private synchronized String write(String name, byte[] body) {
        var index = Optional.ofNullable(named(name));
        var answer = OpenSearchServer.JSON.createObjectNode();
        var items = answer.putArray("items");
        var lines = new String(body, StandardCharsets.UTF_8).split("\n");
        for (int i = 0; i < lines.length; i++) {
            var action = tree(lines[i].getBytes(StandardCharsets.UTF_8));
            var verb = action.fieldNames().next();
            var source = Optional.<JsonNode>empty();
            if (!verb.equals("delete")) {
                i++;
                source = Optional.of(tree(lines[i].getBytes(StandardCharsets.UTF_8)));
            }
            if (index.isPresent()) {
                writeOne(index.get().documents(), items.addObject(), action, source);
            } else {
                var item = items.addObject().putObject(verb);
                error(item.put("_id", action.at("/" + verb + "/_id").asText()), 404, "no_index");
            }
        }
        return answer.put("errors", true).toString();
    }

    private void writeOne(
            Map<String, Stored> documents,
            ObjectNode answer,
            JsonNode action,
            Optional<JsonNode> source) {
        var verb = action.fieldNames().next();
        var what = action.get(verb);
        var id = what.path("_id").asText();
        var stored = Optional.ofNullable(documents.get(id));
        var item = answer.putObject(verb).put("_id", id);
        if (moved(what, stored)) {
            error(item, 409, "version_conflict_engine_exception");
        } else if (source.filter(this::isRefused).isPresent()) {
            error(item, 400, "mapper_parsing_exception");
        } else {
            source.ifPresentOrElse(
                    document -> documents.put(id, new Stored(++sequence, document)),
                    () -> documents.remove(id));
            item.put("status", 200);
        }
    }

    private boolean isRefused(JsonNode document) {
        return document.path("title").asText().equals(refusedTitle);
    }

    private static boolean moved(JsonNode what, Optional<Stored> stored) {
        var known = what.path("if_seq_no");
        return known.isMissingNode()
                ? stored.isPresent()
                : stored.map(Stored::sequence).orElse(-1L) != known.asLong();
    }

    private static void error(ObjectNode item, int status, String type) {
        item.put("status", status).putObject("error").put("type", type);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return OpenSearchServer.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        boolean none = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, none ? -1 : bytes.length);
        if (!none) {
            exchange.getResponseBody().write(bytes);
        }
    }
}

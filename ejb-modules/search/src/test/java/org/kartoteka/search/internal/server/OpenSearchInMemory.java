package org.kartoteka.search.internal.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks as much of OpenSearch over HTTP as the index uses: the alias, bulk writes and look-ups
 * with sequence numbers. A search is answered with what the test has laid ready.
 */
public final class OpenSearchInMemory implements AutoCloseable {

    /** An answer laid ready. */
    private record Answer(int status, String json) {}

    /** A document and the sequence number of its last write. */
    private record Stored(long sequence, JsonNode source) {}

    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Map<String, Stored> documents = new TreeMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<JsonNode> searches = new ArrayList<>();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private Answer lastAnswer = new Answer(200, "{}");
    private volatile String refusedTitle = "";
    private boolean indexStands;
    private int indexMade;
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

    /** The document with the id. */
    public synchronized Optional<JsonNode> document(Object id) {
        return Optional.ofNullable(documents.get(id.toString())).map(Stored::source);
    }

    /** How often the index was made. */
    public synchronized int indexMade() {
        return indexMade;
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
            var path = exchange.getRequestURI().getPath();
            switch (path) {
                case "/_alias/titles" -> send(exchange, stands() ? 200 : 404, "");
                case "/titles-v1" -> make(exchange);
                case "/titles/_mget" -> send(exchange, 200, lookUp(body));
                case "/titles/_bulk" -> send(exchange, 200, write(body));
                case "/titles/_refresh" -> send(exchange, 200, "{}");
                case "/titles/_search" -> search(exchange, body);
                default -> send(exchange, 404, "{}");
            }
        }
    }

    private synchronized boolean stands() {
        return indexStands;
    }

    private void make(HttpExchange exchange) throws IOException {
        synchronized (this) {
            indexStands = true;
            indexMade++;
        }
        send(exchange, 200, "{}");
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

    private synchronized String lookUp(byte[] body) {
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

    private synchronized String write(byte[] body) {
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
            writeOne(items, verb, action.get(verb), source);
        }
        return answer.put("errors", true).toString();
    }

    private void writeOne(ArrayNode items, String verb, JsonNode what, Optional<JsonNode> source) {
        var id = what.path("_id").asText();
        var stored = Optional.ofNullable(documents.get(id));
        var item = items.addObject().putObject(verb).put("_id", id);
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

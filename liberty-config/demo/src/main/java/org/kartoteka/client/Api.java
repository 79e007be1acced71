package org.kartoteka.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * JSON over HTTP/1.1 with one server, as one caller or as nobody. Thread-safe; connections are kept
 * and shared.
 */
public final class Api {

    static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(120);
    private static final String JSON_TYPE = "application/json";

    private final HttpClient http;
    private final URI base;
    private final Optional<LogIn> caller;
    private final String language;
    private final Consumer<Reply> witness;

    private Api(
            HttpClient http,
            URI base,
            Optional<LogIn> caller,
            String language,
            Consumer<Reply> witness) {
        this.http = http;
        this.base = base;
        this.caller = caller;
        this.language = language;
        this.witness = witness;
    }

    /** The server at the address, asked by nobody in particular, in English. */
    public static Api at(URI base) {
        var http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .build();
        return new Api(http, base, Optional.empty(), "en", reply -> {});
    }

    /** The same server, asked by that caller. */
    public Api as(LogIn someone) {
        return new Api(http, base, Optional.of(someone), language, witness);
    }

    /** The same, with answers in that language. */
    public Api in(String languageTag) {
        return new Api(http, base, caller, languageTag, witness);
    }

    /** The same; the witness is shown every answer before the caller has it. */
    public Api before(Consumer<Reply> someone) {
        return new Api(http, base, caller, language, someone);
    }

    /** A path with query parameters. */
    public static String query(String path, Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /** Text as it stands in a path segment or a query parameter. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** GET. */
    public Reply get(String path) {
        return send("GET", path, Optional.empty(), BodyPublishers.noBody(), JSON_TYPE);
    }

    /**
     * GET of what is no JSON, as text.
     *
     * @throws ApiException if the server refuses
     */
    public String text(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER).GET();
        caller.ifPresent(c -> request.header("Authorization", "Bearer " + c.token()));
        var call = "GET " + path;
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new ApiException(call, answer.statusCode(), MissingNode.getInstance());
            }
            return answer.body();
        } catch (IOException e) {
            throw new ApiException(call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(call, e);
        }
    }

    /** PUT of a value as JSON. */
    public Reply put(String path, Object value) {
        return send("PUT", path, Optional.empty(), json(value), JSON_TYPE);
    }

    /** POST of a value as JSON. */
    public Reply post(String path, Object value) {
        return send("POST", path, Optional.empty(), json(value), JSON_TYPE);
    }

    /** POST of a value as JSON, under a key with which it may be repeated. */
    public Reply post(String path, Object value, String idempotencyKey) {
        return send("POST", path, Optional.of(idempotencyKey), json(value), JSON_TYPE);
    }

    /** DELETE. */
    public Reply delete(String path) {
        return send("DELETE", path, Optional.empty(), BodyPublishers.noBody(), JSON_TYPE);
    }

    /** POST of a file's bytes, under a key with which it may be repeated. */
    public Reply postFile(String path, BodyPublisher file, String idempotencyKey) {
        return send("POST", path, Optional.of(idempotencyKey), file, "application/octet-stream");
    }

    private Reply send(
            String method, String path, Optional<String> key, BodyPublisher body, String type) {
        var request =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(ANSWER)
                        .header("Accept-Language", language)
                        .header("Content-Type", type)
                        .method(method, body);
        key.ifPresent(k -> request.header("Idempotency-Key", k));
        caller.ifPresent(c -> request.header("Authorization", "Bearer " + c.token()));
        var reply = send(http, request.build());
        witness.accept(reply);
        return reply;
    }

    static Reply send(HttpClient http, HttpRequest request) {
        var call = request.method() + " " + request.uri();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            return new Reply(call, answer.statusCode(), answer.headers(), body(answer));
        } catch (IOException e) {
            throw new ApiException(call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(call, e);
        }
    }

    private static JsonNode body(HttpResponse<byte[]> answer) throws IOException {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return answer.body().length == 0 || !type.contains("json")
                ? MissingNode.getInstance()
                : JSON.readTree(answer.body());
    }

    static BodyPublisher json(Object value) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

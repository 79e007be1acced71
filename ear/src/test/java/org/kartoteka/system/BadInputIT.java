package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.WholeLibrary.addresses;
import static org.kartoteka.system.WholeLibrary.count;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.client.ClientKey;
import org.kartoteka.client.LogIn;
import org.kartoteka.client.Realm;
import org.kartoteka.stack.Addresses;
import org.kartoteka.stack.DemoSecrets;

/** Whatever comes in gets an answer that says what is wrong, never a 500 and never half an act. */
@ExtendWith(WholeLibrary.class)
class BadInputIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static LogIn admin;

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("{\"copy\":", 400, "json-malformed"),
                Arguments.of("nonsense", 400, "json-malformed"),
                Arguments.of("[]", 400, "field-wrong-type"),
                Arguments.of("\"text\"", 400, "field-wrong-type"),
                Arguments.of("", 400, "body-missing"),
                Arguments.of("null", 400, "body-missing"),
                Arguments.of("{}", 400, "input-invalid"),
                Arguments.of("{\"copy\":1,\"reader\":\"2\"}", 400, "field-wrong-type"),
                Arguments.of("{\"copy\":{},\"reader\":\"2\"}", 400, "field-wrong-type"),
                Arguments.of(
                        "{\"copy\":\"1\",\"copy\":\"2\",\"reader\":\"2\"}", 400, "json-malformed"),
                Arguments.of("{\"kopy\":\"1\",\"reader\":\"2\"}", 400, "field-unknown"),
                Arguments.of(
                        "{\"copy\":\"\\u0000\",\"reader\":\"2\"}", 400, "field-control-characters"),
                Arguments.of(
                        "{\"copy\":\"%s\",\"reader\":\"2\"}".formatted("9".repeat(65)),
                        400,
                        "field-too-long"),
                Arguments.of(
                        "{\"copy\":\"%s\"}".formatted("9".repeat(70_000)), 413, "body-too-large"),
                Arguments.of("{\"copy\":\"1\",\"reader\":\"2\"} {}", 400, "json-malformed"),
                Arguments.of("[".repeat(5_000), 400, null));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBadBodyIsExplained(String body, int status, String problem) throws Exception {
        var before = count("select count(*) from circulation.loan");

        var answer = send(post("/admin/api/v1/loans", body.getBytes(StandardCharsets.UTF_8)));

        assertProblem(answer, status, problem);
        assertThat(count("select count(*) from circulation.loan")).isEqualTo(before);
    }

    @Test
    void brokenUtf8IsExplained() throws Exception {
        byte[] body = "{\"copy\":\"xx\",\"reader\":\"2\"}".getBytes(StandardCharsets.UTF_8);
        body[9] = (byte) 0xC3;
        body[10] = (byte) 0x28;

        assertProblem(send(post("/admin/api/v1/loans", body)), 400, "json-malformed");
    }

    @Test
    void anotherMediaTypeIsRefused() throws Exception {
        var request =
                request("/admin/api/v1/loans")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString("copy;reader"))
                        .build();

        assertProblem(send(request), 415, "media-type-unsupported");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/api/v1/imports?limit=-1",
                "/admin/api/v1/imports?limit=0",
                "/admin/api/v1/imports?limit=101",
                "/admin/api/v1/imports?limit=ten",
                "/admin/api/v1/imports?limit=99999999999",
                "/api/v1/titles?limit=-5",
                "/api/v1/titles?year=MMXX",
                "/api/v1/titles?available=maybe",
                "/api/v1/titles?colour=red",
                "/api/v1/titles/not-a-uuid",
                "/api/v1/suggestions",
                "/admin/api/v1/loans",
                "/admin/api/v1/loans/1",
                "/admin/api/v1/readers?birthDate=2026-02-30&surname=x"
            })
    void aBadParameterIsExplained(String path) throws Exception {
        var answer = send(request(path).GET().build());

        assertProblem(answer, 400, null);
        assertThat(JSON.readTree(answer.body()).path("errors").path(0).path("field").asText())
                .isNotEmpty();
    }

    /** The JDK's client would not send such addresses; a scanner or a hurried script does. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/titles?q=a|b", "/api/v1/titles?q={}", "/api/v1/titles?q=%zz"})
    void anAddressThatIsNoneIsExplained(String path) throws Exception {
        assertThat(rawAnswer(path))
                .startsWith("HTTP/1.1 400")
                .contains("urn:kartoteka:problem:address-unreadable");
    }

    private String rawAnswer(String path) throws IOException {
        var at = addresses().application();
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            var request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/admin/api/v1/nothing/here"})
    void anUnknownAddressIsA404Problem(String path) throws Exception {
        assertProblem(send(request(path).GET().build()), 404, "resource-unknown");
    }

    @Test
    void anotherMethodIsA405Problem() throws Exception {
        var answer = send(request("/api/v1/titles").DELETE().build());

        assertProblem(answer, 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "две недели", "a b"})
    void aStrangeIdempotencyKeyIsRefused(String key) throws Exception {
        var bytes = new String(key.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var request =
                request("/admin/api/v1/loans")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.isEmpty() ? "x".repeat(129) : ascii(bytes))
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"copy\":\"1\",\"reader\":\"2\",\"branch\":\"NSK-1\"}"))
                        .build();

        assertProblem(send(request), 400, "idempotency-key-malformed");
    }

    private static String ascii(String key) {
        return key.chars().allMatch(c -> c < 0x7f) ? key : "key with blanks";
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(addresses().application().resolve(path))
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + admin().token());
    }

    private static HttpRequest post(String path, byte[] body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static synchronized LogIn admin() {
        if (admin == null) {
            admin =
                    LogIn.person(
                            new Realm(addresses().keycloak(), Addresses.REALM),
                            new ClientKey("desk-api", DemoSecrets.DESK_API),
                            "admin",
                            "admin",
                            Clock.systemUTC());
        }
        return admin;
    }

    private static HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String problem)
            throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        var body = JSON.readTree(answer.body());
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("detail").asText()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
        if (problem != null) {
            assertThat(body.path("type").asText()).isEqualTo("urn:kartoteka:problem:" + problem);
        }
    }
}

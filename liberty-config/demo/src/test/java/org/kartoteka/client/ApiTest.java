package org.kartoteka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private final List<String> seen = new ArrayList<>();
    private final SettableClock clock = new SettableClock();
    private HttpServer server;
    private URI base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/", exchange -> answer(exchange, 200, TOKEN));
        server.createContext("/ok", exchange -> answer(exchange, 200, "{\"total\": 7}"));
        server.createContext("/no", exchange -> answer(exchange, 409, PROBLEM));
        server.start();
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static final String TOKEN = "{\"access_token\": \"secret\", \"expires_in\": 600}";
    private static final String PROBLEM =
            "{\"type\": \"urn:kartoteka:problem:copy-already-on-loan\", \"detail\": \"It is out.\"}";

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answerIsReadAsJson() {
        var body = Api.at(base).get(Api.query("/ok", Map.of("q", "Война и мир"))).expect(200);

        assertThat(body.path("total").asInt()).isEqualTo(7);
        assertThat(seen)
                .containsExactly(
                        "GET /ok?q=%D0%92%D0%BE%D0%B9%D0%BD%D0%B0%20%D0%B8%20%D0%BC%D0%B8%D1%80 - -");
    }

    @Test
    void keyAndTokenTravelAsHeaders() {
        var api = Api.at(base).as(somebody());

        api.post("/ok", Map.of(), "key-1").expect(200);

        assertThat(seen).contains("POST /ok key-1 Bearer secret");
    }

    @Test
    void tokenIsKeptUntilAMinuteBeforeItsEnd() {
        var api = Api.at(base).as(somebody());
        api.get("/ok");
        clock.now = clock.now.plusSeconds(539);
        api.get("/ok");
        assertThat(tokensAskedFor()).isEqualTo(1);

        clock.now = clock.now.plusSeconds(2);
        api.get("/ok");
        assertThat(tokensAskedFor()).isEqualTo(2);
    }

    @Test
    void problemIsToldByItsName() {
        assertThatThrownBy(() -> Api.at(base).get("/no").expect(200))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> {
                            assertThat(e.status()).isEqualTo(409);
                            assertThat(e.problem()).isEqualTo("copy-already-on-loan");
                            assertThat(e).hasMessageContaining("It is out.");
                        });
    }

    @Test
    void serverThatIsNotThereIsAnException() {
        stop();

        assertThatThrownBy(() -> Api.at(base).get("/ok"))
                .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isZero());
    }

    @Test
    void patienceEnds() {
        var patience = new Patience(Duration.ofMillis(30), Duration.ofMillis(5));

        assertThatThrownBy(() -> patience.await("a miracle", Optional::empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a miracle");
    }

    private LogIn somebody() {
        return LogIn.program(new Realm(base, "kartoteka"), new ClientKey("desk-api", "s"), clock);
    }

    private long tokensAskedFor() {
        return seen.stream().filter(line -> line.contains("/realms/kartoteka")).count();
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            seen.add(
                    exchange.getRequestMethod()
                            + " "
                            + exchange.getRequestURI()
                            + " "
                            + headers.getOrDefault("Idempotency-Key", List.of("-")).get(0)
                            + " "
                            + headers.getOrDefault("Authorization", List.of("-")).get(0));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}

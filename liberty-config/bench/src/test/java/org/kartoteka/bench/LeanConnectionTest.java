package org.kartoteka.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeanConnectionTest {

    private static final String LONG = "ответ ".repeat(5_000);

    private final List<Integer> ports = new ArrayList<>();
    private HttpServer server;
    private LeanConnection connection;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/length", exchange -> answer(exchange, 201, LONG, false));
        server.createContext("/chunks", exchange -> answer(exchange, 200, LONG, true));
        server.createContext("/last", exchange -> lastAnswer(exchange));
        server.createContext("/echo", exchange -> answer(exchange, 200, body(exchange), false));
        server.start();
        connection =
                new LeanConnection(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        connection.close();
        server.stop(0);
    }

    @Test
    void answersOfEitherKindAreReadWhole() throws IOException {
        var byLength = get("/length");
        var inChunks = get("/chunks");

        assertThat(byLength.status()).isEqualTo(201);
        assertThat(text(byLength)).isEqualTo(LONG);
        assertThat(text(inChunks)).isEqualTo(LONG);
    }

    @Test
    void connectionIsKept() throws IOException {
        get("/length");
        get("/chunks");
        get("/length");

        assertThat(ports).hasSize(3).containsOnly(ports.get(0));
    }

    @Test
    void bodyAndHeadersArrive() throws IOException {
        var bytes = "{\"слово\": 1}".getBytes(StandardCharsets.UTF_8);

        var answer = connection.send("POST", "/echo", "X-Word: yes\r\n", bytes);

        assertThat(text(answer)).isEqualTo("{\"слово\": 1}yes");
    }

    @Test
    void anotherConnectionIsMadeWhenTheServerCloses() throws IOException {
        get("/last");
        get("/length");

        assertThat(ports).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void serverThatIsNotThereIsNotHidden() {
        server.stop(0);

        assertThatThrownBy(() -> get("/length")).isInstanceOf(IOException.class);
    }

    private LeanConnection.Answer get(String path) throws IOException {
        return connection.send("GET", path, "", new byte[0]);
    }

    private static String text(LeanConnection.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String body(HttpExchange exchange) throws IOException {
        var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return sent + exchange.getRequestHeaders().getFirst("X-Word");
    }

    private void lastAnswer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Connection", "close");
        answer(exchange, 200, "bye", false);
    }

    private void answer(HttpExchange exchange, int status, String text, boolean chunked)
            throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            ports.add(exchange.getRemoteAddress().getPort());
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, chunked ? 0 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}

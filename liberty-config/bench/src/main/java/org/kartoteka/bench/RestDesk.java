package org.kartoteka.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A desk that works through the REST API, as an integrator's or a self-service station would. */
final class RestDesk implements Desk {

    private static final String LOANS = "/admin/api/v1/loans";
    private static final String RETURNS = "/admin/api/v1/returns";
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final LeanConnection connection;
    private final Supplier<String> token;
    private final String keys = UUID.randomUUID().toString();
    private long acts;
    private Optional<String> trouble = Optional.empty();

    RestDesk(URI application, Supplier<String> token) {
        this.connection = new LeanConnection(application);
        this.token = token;
    }

    @Override
    public boolean lend(Stock.Copy copy, String card) {
        var body =
                "{\"copy\":\"%s\",\"reader\":\"%s\",\"branch\":\"%s\"}"
                        .formatted(copy.barcode(), card, copy.branch());
        return done(LOANS, body, CREATED);
    }

    @Override
    public boolean takeBack(Stock.Copy copy) {
        var body = "{\"copy\":\"%s\",\"branch\":\"%s\"}".formatted(copy.barcode(), copy.branch());
        return done(RETURNS, body, OK);
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public void close() {
        connection.close();
    }

    private boolean done(String path, String body, int expected) {
        var headers =
                "Authorization: Bearer "
                        + token.get()
                        + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
                        + keys
                        + acts++
                        + "\r\n";
        try {
            var answer =
                    connection.send("POST", path, headers, body.getBytes(StandardCharsets.UTF_8));
            if (answer.status() != expected) {
                trouble =
                        Optional.of(
                                answer.status()
                                        + " "
                                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.status() == expected;
        } catch (IOException e) {
            trouble = Optional.of(e.toString());
            return false;
        }
    }
}

package org.kartoteka.client;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody who is logged in at the realm; his token is renewed in time. Thread-safe. */
public final class LogIn {

    private static final Duration AHEAD = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Realm realm;
    private final Map<String, String> form;
    private final Clock clock;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    private LogIn(Realm realm, Map<String, String> form, Clock clock) {
        this.realm = realm;
        this.form = new TreeMap<>(form);
        this.clock = clock;
    }

    /** A person, by name and password, through a client of the realm that has a secret. */
    public static LogIn person(
            Realm realm, ClientKey client, String name, String password, Clock clock) {
        return new LogIn(
                realm,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client.id(),
                        "client_secret",
                        client.secret(),
                        "username",
                        name,
                        "password",
                        password),
                clock);
    }

    /** A program, by a client's own secret. */
    public static LogIn program(Realm realm, ClientKey client, Clock clock) {
        return new LogIn(
                realm,
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", client.id(),
                        "client_secret", client.secret()),
                clock);
    }

    /**
     * A token that is good for a minute at least.
     *
     * @throws ApiException if the identity server refuses or does not answer
     */
    public synchronized String token() {
        if (!clock.instant().isBefore(renewAt)) {
            var request =
                    HttpRequest.newBuilder(realm.tokens())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .timeout(Duration.ofSeconds(30))
                            .POST(BodyPublishers.ofString(body()))
                            .build();
            var answer = Api.send(http, request).expect(200);
            token = answer.path("access_token").asText();
            renewAt = clock.instant().plusSeconds(answer.path("expires_in").asLong()).minus(AHEAD);
        }
        return token;
    }

    private String body() {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + Api.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}

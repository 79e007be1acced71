package org.kartoteka.kernel.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.telemetry.OutgoingCall;

/**
 * Speaks HTTP with Keycloak, as a client with a service account. Never call it inside a
 * transaction.
 */
public class KeycloakCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final URI url;
    private final String realm;
    private final String clientId;
    private final Optional<String> clientSecret;

    /**
     * A client of a realm; whether its secret is right shows when it logs in.
     *
     * @param url of the server, without the realm
     */
    public KeycloakCalls(URI url, String realm, String clientId, Optional<String> clientSecret) {
        this.url = url;
        this.realm = realm;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /**
     * Logs the client in (OAuth 2.0 client credentials, RFC 6749 section 4.4).
     *
     * @throws IOException if the server does not answer, or has a trouble of its own
     * @throws IdentityServerRefusal if it answers something that trying again does not mend
     */
    public Session logIn() throws IOException {
        var secret =
                clientSecret.orElseThrow(
                        () ->
                                new IdentityServerRefusal(
                                        "kartoteka.keycloak.client-secret is not set"));
        var form =
                "grant_type=client_credentials&client_id="
                        + encoded(clientId)
                        + "&client_secret="
                        + encoded(secret);
        var request =
                to("/realms/" + realm + "/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return new Session(json(good(send(request))).path("access_token").asText());
    }

    private HttpRequest.Builder to(String path) {
        var base = url.toString().replaceAll("/+$", "");
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try (var call = OutgoingCall.to("keycloak", request.method(), request.uri().getPath())) {
            return send(request, call);
        }
    }

    private HttpResponse<String> send(HttpRequest request, OutgoingCall call) throws IOException {
        try {
            var response =
                    http.send(
                            with(call.headers(), request),
                            BodyHandlers.ofString(StandardCharsets.UTF_8));
            int status = response.statusCode();
            call.answered(status);
            if (status >= HttpURLConnection.HTTP_INTERNAL_ERROR || status == TOO_MANY_REQUESTS) {
                throw new IOException("Keycloak answers " + status);
            }
            return response;
        } catch (IOException e) {
            call.failed(e);
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("Keycloak was too slow").initCause(e);
        }
    }

    private static HttpRequest with(Map<String, String> headers, HttpRequest request) {
        if (headers.isEmpty()) {
            return request;
        }
        var more = HttpRequest.newBuilder(request, (name, value) -> true);
        headers.forEach(more::setHeader);
        return more.build();
    }

    private static String good(HttpResponse<String> response) {
        if (response.statusCode() >= HttpURLConnection.HTTP_MULT_CHOICE) {
            var request = response.request();
            throw new IdentityServerRefusal(
                    "Keycloak answers %d to %s %s"
                            .formatted(
                                    response.statusCode(),
                                    request.method(),
                                    request.uri().getPath()));
        }
        return response.body();
    }

    private static JsonNode json(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IdentityServerRefusal("Keycloak's answer is no JSON");
        }
    }

    /** A client that is logged in. Paths are those below the realm in the admin API. */
    public final class Session {

        private final String token;

        private Session(String token) {
            this.token = token;
        }

        /** What stands under a path. */
        public JsonNode get(String path) throws IOException {
            return json(good(send(admin(path).GET().build())));
        }

        /** Puts a thing under a path. */
        public void put(String path, Object value) throws IOException {
            good(send(admin(path).PUT(body(value)).build()));
        }

        /** Posts to a path. */
        public void post(String path, Object value) throws IOException {
            good(send(admin(path).POST(body(value)).build()));
        }

        /**
         * Posts a new thing.
         *
         * @return whether it was made; false if there is one of that name
         */
        public boolean create(String path, Object value) throws IOException {
            var response = send(admin(path).POST(body(value)).build());
            if (response.statusCode() == HttpURLConnection.HTTP_CONFLICT) {
                return false;
            }
            good(response);
            return true;
        }

        private HttpRequest.Builder admin(String path) {
            return to("/admin/realms/" + realm + path)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
        }

        private static HttpRequest.BodyPublisher body(Object value) {
            return BodyPublishers.ofString(Json.write(value));
        }
    }
}

package org.kartoteka.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Keeps the addresses to which Keycloak may send people back in step with the port of the
 * application.
 */
record RealmPort(Addresses addresses, Path known) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    /* The ids are fixed in kartoteka-realm.json. */
    private static final String BACK_OFFICE = "5d0f6c1e-0a5b-4f0e-9a3f-6b1c2d3e4f01";
    private static final String PORTAL = "5d0f6c1e-0a5b-4f0e-9a3f-6b1c2d3e4f02";

    /**
     * Does nothing when the port is still the one of last time; the first time the imported realm
     * has it already.
     */
    void follow() {
        var port = Integer.toString(addresses.ports().http());
        try {
            if (Files.exists(known) && !port.equals(Files.readString(known))) {
                var token = token();
                update(token, BACK_OFFICE, "back-office", "/admin/*");
                update(token, PORTAL, "portal", "/*");
            }
            Files.writeString(known, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token() throws IOException {
        var form =
                "grant_type=password&client_id=admin-cli&username=%1$s&password=%1$s"
                        .formatted(DemoSecrets.KEYCLOAK_ADMIN);
        var request =
                request("/realms/master/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        var found = TOKEN.matcher(send(request));
        if (!found.find()) {
            throw new StackException("realm.port", addresses.keycloak());
        }
        return found.group(1);
    }

    private void update(String token, String id, String client, String path) throws IOException {
        var port = addresses.ports().http();
        var body =
                """
                {"clientId": "%1$s", "redirectUris": ["http://localhost:%2$d%3$s", "http://127.0.0.1:%2$d%3$s"]}
                """
                        .formatted(client, port, path);
        send(
                request("/admin/realms/" + Addresses.REALM + "/clients/" + id)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(addresses.keycloak() + path)).timeout(LIMIT);
    }

    private String send(HttpRequest request) throws IOException {
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new StackException(
                        "realm.port", addresses.keycloak() + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(e, "interrupted");
        }
    }
}

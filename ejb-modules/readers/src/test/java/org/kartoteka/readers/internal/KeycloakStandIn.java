package org.kartoteka.readers.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartoteka.kernel.json.Json;

/** As much of Keycloak's admin REST API as the registry uses, answering as Keycloak 26 does. */
final class KeycloakStandIn implements AutoCloseable {

    static final String TOKEN = "t-0-k-e-n";

    /** A user it keeps. */
    static final class User {
        final String id;
        final JsonNode representation;
        String password;
        boolean temporary;
        final Set<String> roles = new LinkedHashSet<>();

        private User(String id, JsonNode representation) {
            this.id = id;
            this.representation = representation;
            take(representation.path("credentials").path(0));
        }

        private void take(JsonNode credential) {
            password = credential.path("value").asText();
            temporary = credential.path("temporary").asBoolean();
        }
    }

    final Map<String, User> users = new LinkedHashMap<>();
    final List<String> requests = new ArrayList<>();
    final Set<String> realmRoles = new LinkedHashSet<>(Set.of("reader", "librarian"));

    /** Statuses to answer the next requests with, instead of serving them. */
    final Deque<Integer> troubles = new ArrayDeque<>();

    private final HttpServer server;

    KeycloakStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    User add(String json) throws IOException {
        var representation = Json.MAPPER.readTree(json);
        var user = new User("u-" + (users.size() + 1), representation);
        users.put(representation.path("username").asText(), user);
        return user;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + path);
            if (!troubles.isEmpty()) {
                answer(exchange, troubles.pop(), "{\"error\":\"trouble\"}");
            } else if (path.equals("/realms/kartoteka/protocol/openid-connect/token")) {
                token(exchange, body);
            } else if (!("Bearer " + TOKEN)
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, "{\"error\":\"HTTP 401 Unauthorized\"}");
            } else {
                admin(exchange, path.replace("/admin/realms/kartoteka", ""), body);
            }
        }
    }

    private void token(HttpExchange exchange, String form) throws IOException {
        if (form.contains("grant_type=client_credentials")
                && form.contains("client_id=kartoteka-server")
                && form.contains("client_secret=s%26cret")) {
            answer(exchange, 200, "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":300}");
        } else {
            answer(exchange, 401, "{\"error\":\"unauthorized_client\"}");
        }
    }

    private void admin(HttpExchange exchange, String path, String body) throws IOException {
        var act = exchange.getRequestMethod() + " " + path.replaceAll("/u-[0-9]+", "/ID");
        switch (act) {
            case "GET /users" -> answer(exchange, 200, found(exchange.getRequestURI().getQuery()));
            case "POST /users" -> create(exchange, body);
            case "PUT /users/ID/reset-password" -> {
                user(path).take(Json.MAPPER.readTree(body));
                answer(exchange, 204, "");
            }
            case "POST /users/ID/logout" -> answer(exchange, 204, "");
            case "GET /users/ID/role-mappings/realm" ->
                    answer(exchange, 200, roles(user(path).roles));
            case "GET /users/ID/role-mappings/realm/available" -> {
                var rest = new LinkedHashSet<>(realmRoles);
                rest.removeAll(user(path).roles);
                answer(exchange, 200, roles(rest));
            }
            case "POST /users/ID/role-mappings/realm" -> {
                Json.MAPPER
                        .readTree(body)
                        .forEach(role -> user(path).roles.add(role.path("name").asText()));
                answer(exchange, 204, "");
            }
            default -> answer(exchange, 404, "{\"error\":\"HTTP 404 Not Found\"}");
        }
    }

    private void create(HttpExchange exchange, String body) throws IOException {
        var name = Json.MAPPER.readTree(body).path("username").asText();
        if (users.containsKey(name)) {
            answer(exchange, 409, "{\"errorMessage\":\"User exists with same username\"}");
        } else {
            add(body);
            answer(exchange, 201, "");
        }
    }

    private String found(String query) {
        var name = query.replaceAll(".*username=([^&]*).*", "$1");
        var found = new ArrayList<Map<String, Object>>();
        users.values().stream()
                .filter(user -> user.representation.path("username").asText().equals(name))
                .forEach(
                        user ->
                                found.add(
                                        Map.of(
                                                "id",
                                                user.id,
                                                "username",
                                                name,
                                                "attributes",
                                                user.representation.path("attributes"))));
        return Json.write(found);
    }

    private User user(String path) {
        var id = path.replaceAll("/users/(u-[0-9]+).*", "$1");
        return users.values().stream().filter(u -> u.id.equals(id)).findFirst().orElseThrow();
    }

    private static String roles(Set<String> names) {
        return Json.write(
                names.stream().map(name -> Map.of("id", "r-" + name, "name", name)).toList());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

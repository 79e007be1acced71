package org.kartoteka.catalog.internal.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kartoteka.kernel.identity.IdentityServerRefusal;
import org.kartoteka.kernel.identity.KeycloakCalls;

/**
 * Staff as users of Keycloak: roles of the realm, and the attribute {@code branches} that becomes
 * the claim of the same name.
 */
class KeycloakStaff {

    private static final String BRANCHES = "branches";
    private static final String REALM_ROLES = "/role-mappings/realm";

    private final KeycloakCalls calls;

    KeycloakStaff(KeycloakCalls calls) {
        this.calls = calls;
    }

    /**
     * Adds the branch to the user's own, and the role; the branch first, so no role goes astray.
     */
    void give(String login, String role, String branch) throws IOException {
        var session = calls.logIn();
        var user = user(session, login);
        var path = "/users/" + user.path("id").asText();
        addBranch(session, path, branch);
        addRole(session, path, role);
    }

    private static JsonNode user(KeycloakCalls.Session session, String login) throws IOException {
        var name = URLEncoder.encode(login, StandardCharsets.UTF_8);
        return items(session.get("/users?exact=true&username=" + name))
                .filter(user -> login.equals(user.path("username").asText()))
                .findFirst()
                .orElseThrow(() -> new IdentityServerRefusal("There is no such log-in"));
    }

    /** What is put replaces what was there, so the user goes back as he came, with one more. */
    private static void addBranch(KeycloakCalls.Session session, String path, String branch)
            throws IOException {
        var user = session.get(path);
        boolean has =
                items(user.path("attributes").path(BRANCHES))
                        .anyMatch(own -> own.asText().equals(branch));
        if (!has && user instanceof ObjectNode changed) {
            changed.withObjectProperty("attributes").withArrayProperty(BRANCHES).add(branch);
            session.put(path, changed);
        }
    }

    private static void addRole(KeycloakCalls.Session session, String path, String role)
            throws IOException {
        boolean has = named(session.get(path + REALM_ROLES), role).findAny().isPresent();
        if (!has) {
            var given =
                    named(session.get(path + REALM_ROLES + "/available"), role)
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IdentityServerRefusal(
                                                    "The realm has no role " + role));
            session.post(path + REALM_ROLES, List.of(given));
        }
    }

    private static Stream<JsonNode> named(JsonNode roles, String name) {
        return items(roles).filter(role -> name.equals(role.path("name").asText()));
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

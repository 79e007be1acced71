package org.kartoteka.readers.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kartoteka.kernel.identity.IdentityServerRefusal;
import org.kartoteka.kernel.identity.KeycloakCalls;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.readers.api.CardNumber;

/**
 * Readers as users of Keycloak, by its admin REST API; the client's service account needs the role
 * {@code manage-users} of {@code realm-management} and no other. Keycloak learns the number of the
 * card and nothing personal.
 */
class KeycloakUsers {

    private static final String CARD_ATTRIBUTE = "reader_card";
    private static final String REALM_ROLES = "/role-mappings/realm";

    private final KeycloakCalls calls;

    KeycloakUsers(KeycloakCalls calls) {
        this.calls = calls;
    }

    /** Opens the log-in, or ends its sessions and gives it the new password. */
    void open(CardNumber card, String password) throws IOException {
        var session = calls.logIn();
        if (!session.create("/users", newUser(card, password))) {
            renew(session, userPath(session, card), password);
        }
        giveRole(session, userPath(session, card));
    }

    private static Map<String, Object> newUser(CardNumber card, String password) {
        return Map.of(
                "username",
                card.digits(),
                "enabled",
                true,
                "attributes",
                Map.of(CARD_ATTRIBUTE, List.of(card.digits())),
                "credentials",
                List.of(temporary(password)));
    }

    private static Map<String, Object> temporary(String password) {
        return Map.of("type", "password", "value", password, "temporary", true);
    }

    private static void renew(KeycloakCalls.Session session, String user, String password)
            throws IOException {
        session.put(user + "/reset-password", temporary(password));
        session.post(user + "/logout", Map.of());
    }

    /**
     * The path of the card's user. A user of that name without the card is somebody's mistake or
     * somebody's trap, and gets no password.
     */
    private static String userPath(KeycloakCalls.Session session, CardNumber card)
            throws IOException {
        var found = session.get("/users?exact=true&username=" + card.digits());
        return items(found)
                .filter(user -> card.digits().equals(user.path("username").asText()))
                .filter(
                        user ->
                                items(user.path("attributes").path(CARD_ATTRIBUTE))
                                        .anyMatch(value -> value.asText().equals(card.digits())))
                .findFirst()
                .map(user -> "/users/" + user.path("id").asText())
                .orElseThrow(
                        () -> new IdentityServerRefusal("Card " + card + " has another's log-in"));
    }

    private static void giveRole(KeycloakCalls.Session session, String user) throws IOException {
        if (role(session.get(user + REALM_ROLES)).isPresent()) {
            return;
        }
        var role =
                role(session.get(user + REALM_ROLES + "/available"))
                        .orElseThrow(
                                () -> new IdentityServerRefusal("The realm has no role reader"));
        session.post(user + REALM_ROLES, List.of(role));
    }

    private static Optional<JsonNode> role(JsonNode roles) {
        return items(roles).filter(r -> Roles.READER.equals(r.path("name").asText())).findFirst();
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

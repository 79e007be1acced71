package org.kartoteka.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kartoteka.client.Api;
import org.kartoteka.client.ClientKey;
import org.kartoteka.client.LogIn;
import org.kartoteka.client.Realm;
import org.kartoteka.stack.Addresses;
import org.kartoteka.stack.DemoSecrets;

/** What a reader does at the identity server after he got his one-time password. */
final class Readers {

    private Readers() {}

    /**
     * Changes the one-time password, as the log-in page would ask for, and logs in with the new
     * one. The page's part is played by the server's own client, which may manage users.
     */
    static Api logInAfterFirstChange(JsonNode account, String newPassword) {
        var keycloak = WholeLibrary.addresses().keycloak();
        var realm = new Realm(keycloak, Addresses.REALM);
        var users =
                Api.at(keycloak)
                        .as(
                                LogIn.program(
                                        realm,
                                        new ClientKey("kartoteka-server", DemoSecrets.SERVER),
                                        Clock.systemUTC()));
        var login = account.path("login").asText();
        var path = "/admin/realms/" + Addresses.REALM + "/users";
        var user = users.get(path + "?exact=true&username=" + login).expect(200).path(0);
        var address = URI.create(path + "/" + user.path("id").asText()).toString();
        users.put(
                        address + "/reset-password",
                        Map.of("type", "password", "value", newPassword, "temporary", false))
                .expect(204);
        users.put(
                        address,
                        Map.of("requiredActions", List.of(), "attributes", user.path("attributes")))
                .expect(204);
        return WholeLibrary.as(login, newPassword);
    }
}

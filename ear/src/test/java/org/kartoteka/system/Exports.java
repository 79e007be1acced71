package org.kartoteka.system;

import static org.kartoteka.system.WholeLibrary.addresses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.kartoteka.client.ClientKey;
import org.kartoteka.client.LogIn;
import org.kartoteka.client.Realm;
import org.kartoteka.stack.Addresses;
import org.kartoteka.stack.DemoSecrets;

/** Fetches exported files as text. */
final class Exports {

    private Exports() {}

    static String irbis(String library) {
        var admin =
                LogIn.person(
                        new Realm(addresses().keycloak(), Addresses.REALM),
                        new ClientKey("desk-api", DemoSecrets.DESK_API),
                        "admin",
                        "admin",
                        Clock.systemUTC());
        var path = "/admin/api/v1/exports?format=irbis&library=" + library;
        var request =
                HttpRequest.newBuilder(addresses().application().resolve(path))
                        .header("Authorization", "Bearer " + admin.token())
                        .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

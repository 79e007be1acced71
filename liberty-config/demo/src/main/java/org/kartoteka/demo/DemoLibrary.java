package org.kartoteka.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.client.Api;
import org.kartoteka.client.ApiException;
import org.kartoteka.client.ClientKey;
import org.kartoteka.client.LogIn;
import org.kartoteka.client.Realm;
import org.kartoteka.client.RealmUsers;
import org.kartoteka.client.Staff;
import org.kartoteka.client.Telling;

/**
 * Loads the demonstration library into a running application. Where that is and who may is in the
 * environment:
 *
 * <ul>
 *   <li>{@code KARTOTEKA_BASE_URL}, {@code KARTOTEKA_KEYCLOAK_URL}, {@code
 *       KARTOTEKA_KEYCLOAK_REALM}: the servers;
 *   <li>{@code KARTOTEKA_DESK_API_SECRET}: of the client {@code desk-api}, through which {@code
 *       KARTOTEKA_DEMO_USER} (an administrator, {@code admin}) logs in with {@code
 *       KARTOTEKA_DEMO_PASSWORD} (the same word);
 *   <li>{@code KARTOTEKA_KEYCLOAK_CLIENT_SECRET}: of the client {@code kartoteka-server}, which may
 *       manage users;
 *   <li>{@code KARTOTEKA_DEMO_FILE}: where cards and barcodes are written to, if given.
 * </ul>
 */
public final class DemoLibrary {

    static final String BUNDLE = "org.kartoteka.demo.messages";
    private static final int REFUSED = 1;

    private final Map<String, String> environment;
    private final Clock clock;
    private final Realm realm;

    private DemoLibrary(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
        this.realm =
                new Realm(
                        URI.create(value("KARTOTEKA_KEYCLOAK_URL", "http://localhost:9180")),
                        value("KARTOTEKA_KEYCLOAK_REALM", "kartoteka"));
    }

    /** Loads it; ends with 1 and a message if the application refuses. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var environment = System.getenv();
        try {
            new DemoLibrary(environment, Clock.systemUTC())
                    .load(Telling.to(out, BUNDLE, environment));
        } catch (ApiException | IllegalStateException e) {
            out.println(e.getMessage());
            System.exit(REFUSED);
        }
    }

    private void load(Telling telling) {
        var begun = clock.instant();
        var demo = new Loader(staff(), users(), telling).load();
        telling.say("ready", begun.until(clock.instant(), ChronoUnit.SECONDS));
        var file = new DemoFile(demo, telling);
        telling.out().println(file.text());
        Optional.ofNullable(environment.get("KARTOTEKA_DEMO_FILE"))
                .map(Path::of)
                .ifPresent(file::write);
    }

    private Staff staff() {
        var client = new ClientKey("desk-api", value("KARTOTEKA_DESK_API_SECRET", ""));
        var name = value("KARTOTEKA_DEMO_USER", "admin");
        var password = value("KARTOTEKA_DEMO_PASSWORD", name);
        var base = URI.create(value("KARTOTEKA_BASE_URL", "http://localhost:9080"));
        return new Staff(Api.at(base).as(LogIn.person(realm, client, name, password, clock)));
    }

    private RealmUsers users() {
        var server =
                new ClientKey("kartoteka-server", value("KARTOTEKA_KEYCLOAK_CLIENT_SECRET", ""));
        return new RealmUsers(realm, LogIn.program(realm, server, clock));
    }

    private String value(String name, String otherwise) {
        return environment.getOrDefault(name, otherwise);
    }
}

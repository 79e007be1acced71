package org.kartoteka.bench;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.kartoteka.client.Api;
import org.kartoteka.client.ClientKey;
import org.kartoteka.client.LogIn;
import org.kartoteka.client.Patience;
import org.kartoteka.client.Portal;
import org.kartoteka.client.Realm;
import org.kartoteka.client.Staff;
import org.kartoteka.stack.Addresses;
import org.kartoteka.stack.DemoSecrets;
import org.kartoteka.stack.LocalStack;

/** The servers that are measured, and the ways to them. */
final class World {

    private static final String ADMINISTRATOR = "admin";
    private static final Patience CALM =
            new Patience(Duration.ofMinutes(5), Duration.ofMillis(500));
    private static final double CALM_MILLIS = 150;

    private final LocalStack stack;
    private final Clock clock;
    private final ClientKey client = new ClientKey("desk-api", DemoSecrets.DESK_API);
    private final LogIn program;

    World(LocalStack stack, Clock clock) {
        this.stack = stack;
        this.clock = clock;
        this.program = LogIn.program(realm(), client, clock);
    }

    LocalStack stack() {
        return stack;
    }

    Clock clock() {
        return clock;
    }

    URI application() {
        return stack.addresses().application();
    }

    URI openSearch() {
        return stack.addresses().openSearch();
    }

    /** An administrator of the whole network. */
    Staff staff() {
        return new Staff(administrator());
    }

    /** The application, asked by an administrator of the whole network. */
    Api administrator() {
        var administrator = LogIn.person(realm(), client, ADMINISTRATOR, ADMINISTRATOR, clock);
        return Api.at(application()).as(administrator);
    }

    Portal portal() {
        return new Portal(Api.at(application()));
    }

    /** A desk through the REST API. */
    RestDesk restDesk() {
        return new RestDesk(application(), program::token);
    }

    /** A desk by plain JDBC. */
    JdbcDesk jdbcDesk() {
        return new JdbcDesk(database(), clock);
    }

    String database() {
        return stack.addresses().jdbc("kartoteka");
    }

    /** Waits until what was done has been told on, and the servers rest. */
    void calm() {
        CALM.await("an empty outbox", () -> Optional.of(waiting()).filter(n -> n == 0));
        var meter = new CpuMeter[] {new CpuMeter(stack)};
        CALM.await(
                "servers at rest",
                () -> {
                    var used = meter[0].total();
                    meter[0] = new CpuMeter(stack);
                    return Optional.of(used).filter(millis -> millis > 0 && millis < CALM_MILLIS);
                });
    }

    private long waiting() {
        try (var connection = DriverManager.getConnection(database(), "kartoteka", "kartoteka");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from kernel.outbox")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Realm realm() {
        return new Realm(stack.addresses().keycloak(), Addresses.REALM);
    }
}

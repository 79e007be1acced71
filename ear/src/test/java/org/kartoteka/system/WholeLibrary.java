package org.kartoteka.system;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kartoteka.client.Api;
import org.kartoteka.client.ClientKey;
import org.kartoteka.client.LogIn;
import org.kartoteka.client.Realm;
import org.kartoteka.stack.Addresses;
import org.kartoteka.stack.DemoSecrets;
import org.kartoteka.stack.LocalStack;
import org.kartoteka.stack.Ports;
import org.kartoteka.stack.Progress;

/**
 * All servers with the application, started once for all tests of a run, in a data folder of their
 * own. With {@code -Dkartoteka.running=.kartoteka} the tests use the stack that runs there already.
 */
public final class WholeLibrary implements BeforeAllCallback {

    private static final String RUNNING = "kartoteka.running";
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, LogIn> LOG_INS = new ConcurrentHashMap<>();

    private static LocalStack stack;

    @Override
    public void beforeAll(ExtensionContext context) {
        synchronized (WholeLibrary.class) {
            if (stack != null) {
                return;
            }
            var running = System.getProperty(RUNNING, "");
            if (!running.isBlank()) {
                stack = LocalStack.builder(HOME).data(HOME.resolve(running)).build();
                return;
            }
            stack =
                    LocalStack.builder(HOME)
                            .data(HOME.resolve("ear/target/it"))
                            .ports(Ports.free())
                            .application("KARTOTEKA_LOG_FORMAT", "json")
                            .build();
            stack.start(Told.TO_CONSOLE);
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .put(WholeLibrary.class, (AutoCloseable) () -> stack.stop(Progress.SILENT));
        }
    }

    static LocalStack stack() {
        return stack;
    }

    static Addresses addresses() {
        return stack.addresses();
    }

    /** The application, asked by nobody. */
    static Api anybody() {
        return Api.at(addresses().application());
    }

    /** The application, asked by a person of the demonstration realm. */
    static Api as(String name) {
        return as(name, name);
    }

    /** The application, asked by a person with a password. */
    static Api as(String name, String password) {
        return anybody().as(LOG_INS.computeIfAbsent(name, n -> logIn(n, password)));
    }

    private static LogIn logIn(String name, String password) {
        return LogIn.person(
                new Realm(addresses().keycloak(), Addresses.REALM),
                new ClientKey("desk-api", DemoSecrets.DESK_API),
                name,
                password,
                Clock.systemUTC());
    }

    /** The database, to look at what was really written. */
    static Connection database() throws SQLException {
        return DriverManager.getConnection(addresses().jdbc("kartoteka"), "kartoteka", "kartoteka");
    }

    /** The one number that a query gives. */
    static long count(String sql, Object... arguments) {
        try (var connection = database();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setObject(i + 1, arguments[i]);
            }
            try (var found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

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
 * own. With {@code -Dkartoteka.running=.kartoteka} the tests use the stack that runs there already,
 * on the ports of the environment.
 */
public final class WholeLibrary implements BeforeAllCallback {

    private static final String RUNNING = "kartoteka.running";
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, LogIn> LOG_INS = new ConcurrentHashMap<>();

    /** Where OTLP is spoken by custom; a running stack was told to tell its spans there. */
    private static final int OTLP = 4318;

    private static final DocumentedAnswers DOCUMENTED = new DocumentedAnswers();

    private static LocalStack stack;
    private static SpanCollector collector;

    @Override
    public void beforeAll(ExtensionContext context) {
        synchronized (WholeLibrary.class) {
            if (stack != null) {
                return;
            }
            var running = System.getProperty(RUNNING, "");
            if (!running.isBlank()) {
                stack =
                        LocalStack.builder(HOME)
                                .data(HOME.resolve(running))
                                .ports(Ports.of(System.getenv()))
                                .build();
                return;
            }
            collector = SpanCollector.open(0);
            stack = ownStack();
            stack.start(Told.TO_CONSOLE);
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .put(WholeLibrary.class, (AutoCloseable) () -> stack.stop(Progress.SILENT));
        }
    }

    /** Traced, and logging as in production. */
    private static LocalStack ownStack() {
        return LocalStack.builder(HOME)
                .data(HOME.resolve("ear/target/it"))
                .ports(Ports.free())
                .application("KARTOTEKA_LOG_FORMAT", "json")
                .application("KARTOTEKA_REPORTS_SETTLE_SECONDS", "2")
                // slow enough to be killed in the middle
                .application("KARTOTEKA_SEARCH_REBUILD_BATCH", "20")
                .application("KARTOTEKA_SEARCH_REBUILD_MAX_TITLES_PER_SECOND", "200")
                .application("OTEL_SDK_DISABLED", "false")
                .application("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
                .application("OTEL_EXPORTER_OTLP_ENDPOINT", collector.address().toString())
                .application("OTEL_METRICS_EXPORTER", "none")
                .application("OTEL_LOGS_EXPORTER", "none")
                .application("OTEL_BSP_SCHEDULE_DELAY", "500")
                .build();
    }

    /** Where the application tells its spans. */
    static synchronized SpanCollector collector() {
        if (collector == null) {
            collector = SpanCollector.open(OTLP);
        }
        return collector;
    }

    static LocalStack stack() {
        return stack;
    }

    static Addresses addresses() {
        return stack.addresses();
    }

    /** The application, asked by nobody; whatever it answers must be as documented. */
    static Api anybody() {
        return Api.at(addresses().application()).before(DOCUMENTED::check);
    }

    /** The application, asked by a person of the demonstration realm. */
    static Api as(String name) {
        return as(name, name);
    }

    /** The application, asked by a person with a password. */
    static Api as(String name, String password) {
        return anybody().as(LOG_INS.computeIfAbsent(name, n -> logIn(n, password)));
    }

    /** The same with a token of this moment, for when the identity server is to be away. */
    static Api freshlyAs(String name) {
        var caller = logIn(name, name);
        caller.token();
        return anybody().as(caller);
    }

    private static LogIn logIn(String name, String password) {
        return LogIn.person(
                new Realm(addresses().keycloak(), Addresses.REALM),
                new ClientKey("desk-api", DemoSecrets.DESK_API),
                name,
                password,
                Clock.systemUTC());
    }

    /** A token of a program that has a client of its own in the realm. */
    static String programToken() {
        return LOG_INS.computeIfAbsent(
                        "desk-api",
                        client ->
                                LogIn.program(
                                        new Realm(addresses().keycloak(), Addresses.REALM),
                                        new ClientKey(client, DemoSecrets.DESK_API),
                                        Clock.systemUTC()))
                .token();
    }

    /** A token of a person of the demonstration realm. */
    static String personToken(String name) {
        return LOG_INS.computeIfAbsent(name, n -> logIn(n, name)).token();
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

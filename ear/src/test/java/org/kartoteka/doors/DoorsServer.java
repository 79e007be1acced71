package org.kartoteka.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.api.event.ManagerStopping;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.kartoteka.readers.tools.NewKeyset;
import org.kartoteka.stack.DemoSecrets;
import org.kartoteka.stack.LocalStack;
import org.kartoteka.stack.Ports;
import org.kartoteka.stack.Progress;
import org.kartoteka.stack.Server;

/**
 * Builds the server that Arquillian starts, before Arquillian reads its settings: the delivered
 * configuration, a database of its own, free ports, and no worker, so that no other server is
 * needed and events stay where the tests can count them. Takes the database away at the end.
 */
public final class DoorsServer implements LoadableExtension {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = HOME.resolve("ear/target/arquillian");
    private static final Path LIBERTY = HOME.resolve("ear/target/liberty/wlp");
    private static final Path DELIVERED = LIBERTY.resolve("usr/servers/kartoteka");

    /** It warns of every class of the delivered modules in which it finds no servlet. */
    private static final Logger CONTAINER =
            Logger.getLogger("io.openliberty.arquillian.managed.WLPManagedContainer");

    private static final Path KEYSET = FOLDER.resolve("keys/personal-data.json");

    /** For Arquillian. */
    public DoorsServer() {}

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Life.class);
    }

    /** From Arquillian's start to its end, once per run. */
    public static final class Life {

        private static final int BEFORE_CONFIGURATION = 100;

        private LocalStack database;

        /** For Arquillian. */
        public Life() {}

        /** Before the settings are read, for they name what is made here. */
        public void start(@Observes(precedence = BEFORE_CONFIGURATION) ManagerStarted event)
                throws IOException, InterruptedException {
            var ports = Ports.free();
            database =
                    LocalStack.builder(HOME)
                            .data(FOLDER.resolve("data"))
                            .servers(List.of(Server.POSTGRES))
                            .ports(ports)
                            .build();
            database.stop(Progress.SILENT);
            delete(FOLDER);
            database.start(Progress.SILENT);
            CONTAINER.setLevel(Level.SEVERE);
            createKeyset();
            var server = "doors-" + ports.http();
            createServer(FOLDER.resolve("usr/servers").resolve(server), ports);
            System.setProperty("kartoteka.doors.liberty", LIBERTY.toString());
            System.setProperty("kartoteka.doors.usr", FOLDER.resolve("usr").toString());
            System.setProperty("kartoteka.doors.server", server);
            System.setProperty("kartoteka.doors.port", Integer.toString(ports.http()));
        }

        /** After the server was stopped. */
        public void stop(@Observes ManagerStopping event) {
            database.stop(Progress.SILENT);
        }
    }

    private static void createServer(Path folder, Ports ports) throws IOException {
        Files.createDirectories(folder.resolve("jdbc"));
        Files.copy(DELIVERED.resolve("server.xml"), folder.resolve("delivered.xml"));
        Files.copy(DELIVERED.resolve("jvm.options"), folder.resolve("jvm.options"));
        try (var drivers = Files.list(DELIVERED.resolve("jdbc"))) {
            for (var driver : drivers.toList()) {
                Files.copy(driver, folder.resolve("jdbc").resolve(driver.getFileName()));
            }
        }
        try (var own = DoorsServer.class.getResourceAsStream("/doors/server.xml")) {
            Files.copy(own, folder.resolve("server.xml"));
        }
        Files.writeString(
                folder.resolve("server.env"),
                environment(ports).entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private static Map<String, String> environment(Ports ports) {
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "KARTOTEKA_HTTP_PORT",
                Integer.toString(ports.http()),
                "KARTOTEKA_DB_PORT",
                Integer.toString(ports.db()),
                "KARTOTEKA_KEYSET_FILE",
                KEYSET.toString(),
                "KARTOTEKA_KEYCLOAK_CLIENT_SECRET",
                DemoSecrets.SERVER,
                "KARTOTEKA_OIDC_CLIENT_SECRET",
                DemoSecrets.BACK_OFFICE,
                "KARTOTEKA_NODE_NAME",
                "doors",
                "KARTOTEKA_NODE_ROLES",
                "portal,backoffice");
    }

    /** By the tool that an operator would use. */
    private static void createKeyset() throws IOException, InterruptedException {
        var tool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                NewKeyset.class.getName(),
                                KEYSET.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(FOLDER.resolve("keyset.log").toFile())
                        .start();
        if (!tool.waitFor(1, TimeUnit.MINUTES) || tool.exitValue() != 0) {
            tool.destroyForcibly();
            throw new IllegalStateException("No keyset: see keyset.log in " + FOLDER);
        }
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

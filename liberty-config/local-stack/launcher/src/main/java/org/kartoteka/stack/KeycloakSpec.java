package org.kartoteka.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak on PostgreSQL. Its distribution is shared by all stacks of a checkout and built once;
 * each stack has a home of its own beside it, which differs in the realm that it imports.
 */
record KeycloakSpec(StackSettings settings) implements ServerSpec {
    private static final int HEAP_MB = 320;
    private static final int BUILD_SECONDS = 900;
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true");

    @Override
    public Server server() {
        return Server.KEYCLOAK;
    }

    @Override
    public void prepare(Progress progress) {
        try {
            buildOnce(progress);
            linkHome();
            writeRealm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Command command() {
        var ports = settings.ports();
        var line = java(home());
        line.addAll(List.of("start", "--optimized", "--import-realm", "--http-enabled=true"));
        // without it Keycloak looks for a cluster on every network of the machine
        line.add("--cache=local");
        line.add("--log-level=INFO,io.smallrye.health:ERROR");
        line.add("--http-host=127.0.0.1");
        line.add("--http-port=" + ports.keycloak());
        line.add("--http-management-host=127.0.0.1");
        line.add("--http-management-port=" + ports.keycloakManagement());
        line.add("--hostname=" + settings.addresses().keycloak());
        line.add("--db-url=" + settings.addresses().jdbc("keycloak"));
        line.addAll(
                List.of(
                        "--db-username=keycloak",
                        "--db-password=keycloak",
                        "--db-pool-max-size=10"));
        var administrator =
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME", DemoSecrets.KEYCLOAK_ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", DemoSecrets.KEYCLOAK_ADMIN);
        return new Command(line, administrator, "");
    }

    @Override
    public Probe probe() {
        var management = URI.create("http://127.0.0.1:" + settings.ports().keycloakManagement());
        var realm = URI.create("http://127.0.0.1:" + settings.ports().keycloak());
        return Probe.http(management.resolve("/health/ready"))
                .and(Probe.http(realm.resolve("/realms/" + Addresses.REALM)));
    }

    /**
     * A realm is imported once; where the application has another port since, its clients are told.
     */
    @Override
    public void afterReady(Progress progress) {
        new RealmPort(settings.addresses(), settings.folder(server()).resolve("realm.port"))
                .follow();
    }

    private void buildOnce(Progress progress) throws IOException {
        var distribution = distribution();
        var built = distribution.resolve("built-with");
        var lock = distribution.resolve("build.lock");
        try (var channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            var options = BUILD_OPTIONS.toString();
            if (held.isValid() && Files.exists(built) && options.equals(Files.readString(built))) {
                return;
            }
            progress.preparing(server(), Progress.Preparation.BUILD);
            var line = java(distribution);
            line.add("build");
            line.addAll(BUILD_OPTIONS);
            Command.of(line).run(settings.folder(server()).resolve("build.log"), BUILD_SECONDS);
            Files.writeString(built, options);
        }
    }

    private void linkHome() throws IOException {
        Files.createDirectories(home());
        for (var part : List.of("lib", "conf", "providers", "themes")) {
            var link = home().resolve(part);
            var target = distribution().resolve(part).toAbsolutePath();
            if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(target)) {
                if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(link);
                }
                Files.createSymbolicLink(link, target);
            }
        }
    }

    private void writeRealm() throws IOException {
        var source = settings.module(server()).resolve("src/main/realm/kartoteka-realm.json");
        var realm =
                Files.readString(source)
                        .replace("@HTTP_PORT@", Integer.toString(settings.ports().http()))
                        .replace("@BACK_OFFICE_SECRET@", DemoSecrets.BACK_OFFICE)
                        .replace("@DESK_API_SECRET@", DemoSecrets.DESK_API)
                        .replace("@SERVER_SECRET@", DemoSecrets.SERVER);
        var folder = Files.createDirectories(home().resolve("data/import"));
        Files.writeString(folder.resolve("kartoteka-realm.json"), realm);
    }

    private List<String> java(Path kcHome) {
        var line = new ArrayList<>(JavaServer.options(settings, HEAP_MB));
        line.addAll(List.of("-XX:MetaspaceSize=128m", "-XX:MaxMetaspaceSize=256m"));
        line.add(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        for (var name : List.of("util", "util.concurrent", "security", "lang")) {
            line.add("--add-opens=java.base/java." + name + "=ALL-UNNAMED");
        }
        line.addAll(List.of("-Duser.language=en", "-Duser.country=US", "-Dfile.encoding=UTF-8"));
        line.add("-Dkc.home.dir=" + kcHome);
        line.add("-Djboss.server.config.dir=" + kcHome.resolve("conf"));
        line.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        line.add("-Dquarkus-log-max-startup-records=10000");
        line.add("-Dpicocli.disable.closures=true");
        line.addAll(List.of("-cp", distribution().resolve("lib/quarkus-run.jar").toString()));
        line.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return line;
    }

    private Path home() {
        return settings.folder(server()).resolve("home");
    }

    /** The unpacked distribution; its folder carries the version in its name. */
    private Path distribution() {
        var unpacked = settings.built(server()).resolve("dist");
        JavaServer.requireBuilt(unpacked);
        try (var folders = Files.newDirectoryStream(unpacked, "keycloak-*")) {
            for (var folder : folders) {
                return folder;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new StackException("build.missing", unpacked.resolve("keycloak-*"));
    }
}

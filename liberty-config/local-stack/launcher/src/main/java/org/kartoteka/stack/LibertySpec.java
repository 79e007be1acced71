package org.kartoteka.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The application server. Each stack runs a copy of the built server, so that a build beside a
 * running server does not pull the archive from under it, and two stacks do not share logs and
 * caches.
 */
record LibertySpec(StackSettings settings) implements ServerSpec {
    private static final String NAME = "kartoteka";
    private static final int JAVA_WITHOUT_SECURITY_MANAGER = 24;

    /* An application that could not be started (CWWKZ0002E) or gave up starting (CWWKZ0012I), a port that could not be
     * had (CWWKO0221E). */
    private static final Pattern HOPELESS =
            Pattern.compile("CWWKZ0002E|CWWKZ0012I|CWWKO0221E|CWWKE0005E");

    @Override
    public Server server() {
        return Server.LIBERTY;
    }

    @Override
    public void prepare(Progress progress) {
        JavaServer.requireBuilt(builtServer().resolve("apps/kartoteka.ear"));
        for (var part : List.of("apps", "jdbc")) {
            mirror(part);
        }
        copyFiles();
        new Keyset(settings).createOnce(progress);
    }

    @Override
    public Command command() {
        var line = new ArrayList<String>();
        line.add(Command.java());
        line.add("@" + moduleOptions());
        line.add("-javaagent:" + liberty().resolve("bin/tools/ws-javaagent.jar"));
        line.addAll(options());
        if (settings.quickStart()) {
            // the optimising compiler would cost the start some fifty CPU seconds
            line.add("-XX:TieredStopAtLevel=1");
        }
        line.add("-Djava.awt.headless=true");
        line.addAll(List.of("-jar", liberty().resolve("bin/tools/ws-server.jar").toString(), NAME));
        return new Command(line, environment(), version());
    }

    @Override
    public Probe probe() {
        return Probe.http(
                URI.create("http://127.0.0.1:" + settings.ports().http() + "/health/ready"));
    }

    @Override
    public Pattern hopeless() {
        return HOPELESS;
    }

    /**
     * The configuration of the server, as environment: MicroProfile Config and server.xml both read
     * it from there.
     */
    private Map<String, String> environment() {
        var to = settings.addresses();
        var all = new HashMap<String, String>();
        all.put("WLP_USER_DIR", userFolder().toString());
        all.put("KARTOTEKA_HTTP_PORT", Integer.toString(settings.ports().http()));
        all.put("KARTOTEKA_GRPC_PORT", Integer.toString(settings.ports().grpc()));
        all.put("KARTOTEKA_BASE_URL", to.application().toString());
        all.put("KARTOTEKA_DB_PORT", Integer.toString(settings.ports().db()));
        all.put("KARTOTEKA_KAFKA_BOOTSTRAP", to.kafka());
        all.put("KARTOTEKA_OPENSEARCH_URL", to.openSearch().toString());
        all.put("KARTOTEKA_KEYCLOAK_URL", to.keycloak().toString());
        all.put("KARTOTEKA_KEYCLOAK_REALM", Addresses.REALM);
        all.put("KARTOTEKA_KEYCLOAK_CLIENT_SECRET", DemoSecrets.SERVER);
        // other catalogues are tried out on this machine
        all.put("KARTOTEKA_OUTSIDE_LOCAL_ADDRESSES", "true");
        all.put("KARTOTEKA_OIDC_CLIENT_SECRET", DemoSecrets.BACK_OFFICE);
        all.put("KARTOTEKA_KEYSET_FILE", Keyset.file(settings).toString());
        all.put("KARTOTEKA_NODE_NAME", "local-" + settings.ports().http());
        all.putAll(settings.application());
        return all;
    }

    /**
     * What Liberty needs to see of the JDK's inside; it ships the list for each range of Java
     * versions.
     */
    private Path moduleOptions() {
        var file = Runtime.version().feature() < JAVA_WITHOUT_SECURITY_MANAGER ? "java9" : "java24";
        return liberty().resolve("lib/platform/java").resolve(file + ".options");
    }

    private List<String> options() {
        var file = builtServer().resolve("jvm.options");
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A newly built application is another version: the server that runs the old one is not kept.
     */
    private String version() {
        var version = new StringBuilder();
        for (var name : List.of("apps/kartoteka.ear", "server.xml", "jvm.options")) {
            var file = builtServer().resolve(name);
            JavaServer.requireBuilt(file);
            try {
                version.append(Files.size(file))
                        .append('@')
                        .append(Files.getLastModifiedTime(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return version.toString();
    }

    private void mirror(String part) {
        var from = builtServer().resolve(part);
        var to = serverFolder().resolve(part);
        var expanded = to.resolve("expanded");
        if (Files.isDirectory(from)) {
            Folders.mirror(from, to, expanded);
        }
    }

    private void copyFiles() {
        try (var files = Files.list(builtServer())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Folders.copyIfDiffers(file, serverFolder().resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path liberty() {
        return settings.home().resolve("ear/target/liberty/wlp");
    }

    private Path builtServer() {
        return liberty().resolve("usr/servers").resolve(NAME);
    }

    private Path userFolder() {
        return settings.folder(server()).resolve("usr");
    }

    private Path serverFolder() {
        return userFolder().resolve("servers").resolve(NAME);
    }
}

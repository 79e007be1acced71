package org.kartoteka.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL with its safety on: fsync, synchronous commits, data checksums, passwords. */
record PostgresSpec(StackSettings settings) implements ServerSpec {
    private static final int TOOL_SECONDS = 300;
    private static final String SUPERUSER_PASSWORD = "postgres";
    private static final List<String> ROLES =
            List.of(
                    "create role kartoteka login password 'kartoteka'",
                    "grant pg_monitor to kartoteka",
                    "create role keycloak login password 'keycloak'",
                    "create database kartoteka owner kartoteka",
                    "create database keycloak owner keycloak");
    private static final List<String> EXTENSIONS = List.of("create extension pg_stat_statements");

    @Override
    public Server server() {
        return Server.POSTGRES;
    }

    @Override
    public void prepare(Progress progress) {
        if (Files.notExists(program("postgres"))) {
            progress.preparing(server(), Progress.Preparation.UNPACK);
            unpack();
        }
        if (Files.notExists(data())) {
            progress.preparing(server(), Progress.Preparation.CREATE_DATABASES);
            createDatabases();
        }
        clearStaleLock();
    }

    /**
     * After a kill the number in the lock file belongs to nobody, or to remains that nobody has
     * collected yet; PostgreSQL would take those for a living server and refuse to start.
     */
    private void clearStaleLock() {
        var lock = data().resolve("postmaster.pid");
        try (var lines = Files.lines(lock)) {
            var holder = lines.findFirst().map(String::strip).map(Long::valueOf);
            if (holder.flatMap(ProcFs::identity).isEmpty()) {
                Files.delete(lock);
            }
        } catch (NoSuchFileException e) {
            return; // it was stopped in order
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Command command() {
        var line = new ArrayList<>(unprivileged());
        line.addAll(List.of(program("postgres").toString(), "-D", data().toString()));
        set(line, "listen_addresses", "127.0.0.1");
        set(line, "port", Integer.toString(settings.ports().db()));
        set(line, "unix_socket_directories", "");
        set(line, "fsync", "on");
        set(line, "synchronous_commit", "on");
        set(line, "shared_preload_libraries", "pg_stat_statements");
        set(line, "shared_buffers", "256MB");
        set(line, "timezone", "UTC");
        set(line, "log_timezone", "UTC");
        set(line, "log_line_prefix", "%m [%p] %u@%d ");
        return Command.of(line);
    }

    @Override
    public Probe probe() {
        return Probe.postgres(settings.ports().db(), "kartoteka", "kartoteka");
    }

    /**
     * A fast shutdown: sessions are cut, nothing is lost. TERM would wait for the last client to
     * leave.
     */
    @Override
    public String stopSignal() {
        return "INT";
    }

    /** Unpacked beside and renamed at the end: what is there under its name is whole. */
    private void unpack() {
        var beside = settings.built(server()).resolve("dist." + ProcessHandle.current().pid());
        var classPath = JavaServer.classPath(settings, server());
        Command.of(
                        List.of(
                                Command.java(),
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPath,
                                "org.kartoteka.stack.postgres.UnpackPostgres",
                                beside.toString()))
                .run(log("unpack.log"), TOOL_SECONDS);
        rename(beside, distribution());
    }

    /** Created beside and renamed at the end, for the same reason. */
    private void createDatabases() {
        var beside = settings.folder(server()).resolve("data.new");
        Folders.delete(beside);
        try {
            Files.createDirectories(beside.getParent());
            var password = Files.writeString(beside.resolveSibling("password"), SUPERUSER_PASSWORD);
            tool(
                    "initdb",
                    "-D",
                    beside.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + password,
                    "--data-checksums",
                    "--locale=C.UTF-8",
                    "--encoding=UTF8",
                    "--no-instructions");
            Files.delete(password);
            singleUser(beside, "postgres", ROLES);
            singleUser(beside, "kartoteka", EXTENSIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rename(beside, data());
    }

    /** Runs statements without a server, one per line of the input. */
    private void singleUser(Path data, String database, List<String> statements)
            throws IOException {
        var input = Files.write(data.resolveSibling("statements.sql"), statements);
        var script = "exec \"$0\" --single -c exit_on_error=on -D \"$1\" \"$2\" < \"$3\"";
        var line = new ArrayList<>(unprivileged());
        line.addAll(
                List.of(
                        "sh",
                        "-c",
                        script,
                        program("postgres").toString(),
                        data.toString(),
                        database,
                        input.toString()));
        Command.of(line).run(log("create.log"), TOOL_SECONDS);
        Files.delete(input);
    }

    private void tool(String name, String... arguments) {
        var line = new ArrayList<>(unprivileged());
        line.add(program(name).toString());
        line.addAll(List.of(arguments));
        Command.of(line).run(log("create.log"), TOOL_SECONDS);
    }

    /**
     * PostgreSQL refuses to run as root; in a user namespace of its own the same user is nobody.
     */
    private List<String> unprivileged() {
        return User.isRoot() ? List.of("unshare", "--user") : List.of();
    }

    private Path distribution() {
        return settings.built(server()).resolve("dist");
    }

    private Path program(String name) {
        return distribution().resolve("bin").resolve(name);
    }

    private Path data() {
        return settings.folder(server()).resolve("data");
    }

    private Path log(String name) {
        return settings.folder(server()).resolve(name);
    }

    private static void set(List<String> line, String name, String value) {
        line.add("-c");
        line.add(name + "=" + value);
    }

    private static void rename(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            if (Files.notExists(to)) {
                throw new UncheckedIOException(e);
            }
            Folders.delete(from); // another launcher was quicker
        }
    }
}

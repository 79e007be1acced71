package org.kartoteka.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The process of a server, found again through its pid file. The file holds the number, the
 * identity and the fingerprint of the command, so a number that belongs to somebody else by now is
 * never taken for the server.
 */
final class ServerProcess {
    private static final int STOP_SECONDS = 60;
    private static final int KILL_SECONDS = 20;
    private static final int POLL_MILLIS = 100;

    private final Server server;
    private final Path folder;

    ServerProcess(Server server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    Path log() {
        return folder.resolve(server.id() + ".log");
    }

    /** The living process, if the one that was started here is alive. */
    Optional<ProcessHandle> alive() {
        return recorded()
                .filter(r -> ProcFs.identity(r.pid()).filter(r.identity()::equals).isPresent())
                .flatMap(r -> ProcessHandle.of(r.pid()));
    }

    /** Whether a process is on record that has gone without being stopped. */
    boolean died() {
        return recorded().isPresent() && alive().isEmpty();
    }

    /** Whether the living process was started by the very same command. */
    boolean runs(Command command) {
        return alive().isPresent()
                && recorded()
                        .filter(r -> r.fingerprint().equals(command.fingerprint()))
                        .isPresent();
    }

    /** Starts the process and records it; the log of the run before is kept once. */
    void start(Command command) {
        try {
            Files.createDirectories(folder);
            if (Files.exists(log())) {
                Files.move(
                        log(),
                        folder.resolve(server.id() + ".log.1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            var process = command.start(log());
            var identity = ProcFs.identity(process.pid()).orElse("");
            var lines = List.of(Long.toString(process.pid()), identity, command.fingerprint());
            Files.write(pidFile(), lines);
        } catch (IOException e) {
            throw new StackException(e, "server.unstartable", server.id(), e.getMessage());
        }
    }

    /** Asks the process to end and waits for it; after a minute it is killed. */
    void stop(String signal) {
        alive().ifPresent(
                        process -> {
                            var family = family(process);
                            signal(process, signal);
                            if (!ended(process, STOP_SECONDS)) {
                                destroy(family);
                            }
                        });
        forget();
    }

    /**
     * SIGKILL for the process and its children: what a power cut does to them. The record stays, as
     * after a power cut.
     */
    void kill() {
        alive().ifPresent(process -> destroy(family(process)));
    }

    /** Takes the record away. */
    void forget() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    private static void destroy(List<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(process -> ended(process, KILL_SECONDS));
    }

    private static void signal(ProcessHandle process, String signal) {
        if ("TERM".equals(signal)) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid()).start();
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** A process that nobody collects stays as a zombie for ever: it counts as ended. */
    private static boolean ended(ProcessHandle process, int seconds) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (ProcFs.identity(process.pid()).isPresent() && System.nanoTime() < deadline) {
            try {
                process.onExit().get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue; // look again
            } catch (ExecutionException e) {
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return ProcFs.identity(process.pid()).isEmpty();
    }

    private Path pidFile() {
        return folder.resolve(server.id() + ".pid");
    }

    private Optional<Recorded> recorded() {
        try {
            var lines = Files.readAllLines(pidFile());
            return lines.size() == 3
                    ? Optional.of(
                            new Recorded(Long.parseLong(lines.get(0)), lines.get(1), lines.get(2)))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Recorded(long pid, String identity, String fingerprint) {}
}

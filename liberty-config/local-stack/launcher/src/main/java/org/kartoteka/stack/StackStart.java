package org.kartoteka.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * One start: mends what was left, looks at the ports, starts PostgreSQL and then all the others
 * side by side.
 */
final class StackStart {
    private final StackSettings settings;
    private final Map<Server, ServerSpec> servers;
    private final Progress progress;
    private final Set<Server> startedHere = ConcurrentHashMap.newKeySet();

    StackStart(StackSettings settings, Map<Server, ServerSpec> servers, Progress progress) {
        this.settings = settings;
        this.servers = servers;
        this.progress = progress;
    }

    void run() {
        try {
            Files.createDirectories(settings.data());
            var file = settings.data().resolve("start.lock");
            try (var channel =
                            FileChannel.open(
                                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = lock(channel)) {
                startAll(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw new StackException(e, "start.busy", settings.data());
        }
        throw new StackException("start.busy", settings.data());
    }

    private void startAll(FileLock lock) {
        var finished = false;
        try {
            mendLeftovers();
            refuseTakenPorts();
            startPostgres();
            startOthers();
            finished = lock.isValid();
        } finally {
            if (!finished) {
                new StackStop(settings, servers, Progress.SILENT).stop(startedHere);
            }
        }
    }

    /**
     * What lives from a run before but does not answer is ended; a dead one's record is dropped.
     */
    private void mendLeftovers() {
        for (var spec : servers.values()) {
            var process = process(spec);
            if (process.died()) {
                process.forget();
            } else if (process.alive().isPresent() && !answers(spec)) {
                progress.mending(spec.server());
                process.stop(spec.stopSignal());
            }
        }
    }

    private void refuseTakenPorts() {
        var taken = new ArrayList<String>();
        for (var spec : servers.values()) {
            if (process(spec).alive().isEmpty()) {
                settings.ports().of(spec.server()).stream()
                        .filter(port -> !Ports.isFree(port))
                        .map(port -> new TakenPort(spec.server(), port).text())
                        .forEach(taken::add);
            }
        }
        if (!taken.isEmpty()) {
            throw new StackException(
                    "port.taken", taken.stream().collect(Collectors.joining("\n")));
        }
    }

    private void startPostgres() {
        var postgres = servers.get(Server.POSTGRES);
        if (postgres != null) {
            start(postgres);
        }
    }

    /** The first failure is the one that is told; the others stop waiting. */
    private void startOthers() {
        var others = servers.values().stream().filter(s -> s.server() != Server.POSTGRES).toList();
        if (others.isEmpty()) {
            return;
        }
        var threads = Executors.newFixedThreadPool(others.size());
        try {
            awaitAll(others, threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private void awaitAll(Collection<ServerSpec> others, ExecutorService threads) {
        var starts = new ExecutorCompletionService<Server>(threads);
        others.forEach(spec -> starts.submit(() -> start(spec), spec.server()));
        try {
            for (var i = 0; i < others.size(); i++) {
                starts.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(e, "interrupted");
        }
    }

    private void start(ServerSpec spec) {
        var process = process(spec);
        if (process.alive().isPresent() && process.runs(spec.command())) {
            progress.kept(spec.server());
            return;
        }
        process.stop(spec.stopSignal());
        spec.prepare(progress);
        progress.starting(spec.server());
        var begun = System.nanoTime();
        startedHere.add(spec.server());
        process.start(spec.command());
        new Readiness(spec, process, settings.patience()).await();
        progress.ready(spec.server(), Duration.ofNanos(System.nanoTime() - begun));
        spec.afterReady(progress);
    }

    private boolean answers(ServerSpec spec) {
        try {
            return spec.probe().ready();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ServerProcess process(ServerSpec spec) {
        return new ServerProcess(spec.server(), settings.folder(spec.server()));
    }

    /** A port that somebody else holds. */
    private record TakenPort(Server server, int port) {
        String text() {
            var holder = ProcFs.holder(port).map(h -> ": " + h).orElse("");
            return "  " + port + " (" + server.id() + ")" + holder;
        }
    }
}

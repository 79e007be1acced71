package org.kartoteka.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One start: mends what was left, looks at the ports, starts PostgreSQL and then all the others
 * side by side.
 */
final class StackStart {
    private static final Duration RELEASE = Duration.ofSeconds(10);
    private static final int POLL_MILLIS = 100;

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

    /**
     * A port that nobody visible holds may be that of a killed server, which is free in a moment.
     */
    private void refuseTakenPorts() {
        var deadline = System.nanoTime() + RELEASE.toNanos();
        var taken = takenPorts();
        while (taken.stream().anyMatch(TakenPort::ownerless) && System.nanoTime() < deadline) {
            pause();
            taken = takenPorts();
        }
        if (!taken.isEmpty()) {
            throw new StackException(
                    "port.taken",
                    taken.stream().map(TakenPort::text).collect(Collectors.joining("\n")));
        }
    }

    private List<TakenPort> takenPorts() {
        return servers.values().stream()
                .filter(spec -> process(spec).alive().isEmpty())
                .flatMap(
                        spec ->
                                settings.ports().of(spec.server()).stream()
                                        .filter(port -> !Ports.isFree(port))
                                        .map(port -> new TakenPort(spec.server(), port)))
                .toList();
    }

    private static void pause() {
        try {
            new CountDownLatch(1).await(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(e, "interrupted");
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
        boolean ownerless() {
            return ProcFs.holder(port).isEmpty();
        }

        String text() {
            var holder = ProcFs.holder(port).map(h -> ": " + h).orElse("");
            return "  " + port + " (" + server.id() + ")" + holder;
        }
    }
}

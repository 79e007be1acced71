package org.kartoteka.stack;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Ends servers: who uses a server ends before it. */
record StackStop(StackSettings settings, Map<Server, ServerSpec> servers, Progress progress) {

    /** Returns when all the given servers have ended; those that do not run are passed over. */
    void stop(Collection<Server> chosen) {
        for (var together : Server.STOP_ORDER) {
            var stops =
                    together.stream()
                            .filter(chosen::contains)
                            .map(server -> CompletableFuture.runAsync(() -> stop(server)))
                            .toArray(CompletableFuture<?>[]::new);
            try {
                CompletableFuture.allOf(stops).join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    private void stop(Server server) {
        var process = new ServerProcess(server, settings.folder(server));
        if (process.alive().isEmpty()) {
            process.forget();
            return;
        }
        var begun = System.nanoTime();
        process.stop(servers.get(server).stopSignal());
        progress.stopped(server, Duration.ofNanos(System.nanoTime() - begun));
    }
}

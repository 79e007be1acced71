package org.kartoteka.search.internal.rebuild;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.kartoteka.search.internal.index.Documents;
import org.kartoteka.search.internal.index.IndexName;
import org.kartoteka.search.internal.index.Indexer;
import org.kartoteka.search.internal.server.ServerSilentException;

/**
 * Writes a batch in two halves at once: OpenSearch takes the documents of one request apart one
 * after the other.
 */
@ApplicationScoped
class Filling {

    @Inject Indexer indexer;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ExecutorService executor;

    /**
     * Puts the documents that the index does not have yet. When it returns or says that the server
     * is silent, nothing is being written any more.
     *
     * @return how many of them the server will never take
     */
    int fill(IndexName name, List<Documents> halves)
            throws ServerSilentException, InterruptedException {
        var writing =
                halves.stream()
                        .map(half -> (Callable<Integer>) () -> indexer.fill(name, half))
                        .toList();
        int refused = 0;
        for (var half : executor.invokeAll(writing)) {
            refused += result(half);
        }
        return refused;
    }

    private static int result(Future<Integer> writing)
            throws ServerSilentException, InterruptedException {
        try {
            return writing.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ServerSilentException silent) {
                throw silent;
            }
            throw new IllegalStateException("A half of a batch was not written", e.getCause());
        }
    }
}

package org.kartoteka.search.internal.rebuild;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.kartoteka.catalog.api.TitleWalk;
import org.kartoteka.search.internal.index.Indexer;

/**
 * Reads the catalogue from the first title to the last, one batch ahead: while OpenSearch writes a
 * batch, the database is read for the next. Used by one thread.
 */
@ApplicationScoped
class CatalogueWalk {

    /** What is being read ahead. */
    private record Ahead(Optional<UUID> after, Future<Batch> batch) {}

    @EJB TitleWalk titles;
    @Inject Indexer indexer;
    @Inject RebuildSettings settings;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ExecutorService executor;

    private Optional<Ahead> ahead = Optional.empty();

    long count() {
        return titles.count();
    }

    /**
     * The titles after the given one.
     *
     * @throws IllegalStateException if they could not be read; the next call tries anew
     */
    Batch after(Optional<UUID> last) throws InterruptedException {
        var present = ahead.filter(next -> next.after().equals(last));
        ahead = Optional.empty();
        if (present.isEmpty()) {
            return read(last);
        }
        try {
            return present.get().batch().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The catalogue could not be read", e.getCause());
        }
    }

    /** Begins to read what comes after the batch. */
    void readBehind(Batch batch) {
        if (batch.full()) {
            var last = batch.last();
            ahead = Optional.of(new Ahead(last, executor.submit(() -> read(last))));
        }
    }

    /**
     * Those of the batch's titles that are no more.
     *
     * <p>A title that goes while it is being written may be written after the news of its going was
     * worked off: whoever asks this afterwards sees it.
     */
    List<UUID> gone(Batch batch) {
        var gone = new ArrayList<>(batch.ids());
        gone.removeAll(List.copyOf(titles.next(batch.after(), batch.ids().size())));
        return gone;
    }

    private Batch read(Optional<UUID> after) {
        int limit = settings.batch();
        var ids = titles.next(after, limit);
        return new Batch(after, ids, indexer.documents(ids), ids.size() == limit);
    }
}

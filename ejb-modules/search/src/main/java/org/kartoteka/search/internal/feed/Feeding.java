package org.kartoteka.search.internal.feed;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.search.internal.feed.Change.OneTitle;
import org.kartoteka.search.internal.feed.Change.Touched;
import org.kartoteka.search.internal.feed.Change.WholeBranch;
import org.kartoteka.search.internal.index.BranchWalk;
import org.kartoteka.search.internal.index.Indexer;
import org.kartoteka.search.internal.index.TitleIndex;
import org.kartoteka.search.internal.server.ServerSilentException;

/**
 * Carries changes from the buffer into the index, batch after batch. A batch that fails is kept and
 * tried again until it is done; its events are acknowledged only then, so a node that dies leaves
 * them to the next. Each thread has its own; two may have the same title in hand, which the indexer
 * makes safe.
 */
@Dependent
class Feeding {

    private static final Logger LOG = Logger.getLogger(Feeding.class.getName());
    private static final int BATCH = 500;
    private static final long WAIT_MILLIS = 500;
    private static final long GATHER_MILLIS = 200;
    private static final long FIRST_BACK_OFF_MILLIS = 250;
    private static final long LONGEST_BACK_OFF_MILLIS = 15_000;

    @Inject ChangeBuffer buffer;
    @Inject TitleIndex index;
    @Inject Indexer indexer;
    @Inject BranchWalk branches;
    @Inject FeedMeters meters;

    private Map<Touched, List<Change>> batch = Map.of();
    private Span lead = Span.getInvalid();
    private boolean indexStands;
    private long backOff = FIRST_BACK_OFF_MILLIS;

    /**
     * Does the next batch, or tries the last one again.
     *
     * @return how many milliseconds to wait before the next call
     */
    long step() throws InterruptedException {
        try {
            if (!indexStands && !index.standing().takesChanges()) {
                return FIRST_BACK_OFF_MILLIS;
            }
            indexStands = true;
            if (batch.isEmpty()) {
                batch = buffer.take(BATCH, WAIT_MILLIS, GATHER_MILLIS);
                lead = lead(batch.values());
            }
            carryTraced();
            backOff = FIRST_BACK_OFF_MILLIS;
            return 0;
        } catch (ServerSilentException e) {
            return afterFailure(e);
        } catch (RuntimeException e) {
            // the outermost edge of the worker: whatever the doors throw, the batch is kept
            return afterFailure(e);
        }
    }

    /**
     * One batch works for many acts at once: the work is told in the trace of the first of them,
     * and the others' spans point there.
     */
    private static Span lead(Collection<List<Change>> batch) {
        var traced =
                batch.stream()
                        .flatMap(List::stream)
                        .map(Change::span)
                        .filter(Span::isRecording)
                        .toList();
        if (traced.isEmpty()) {
            return Span.getInvalid();
        }
        var first = traced.get(0);
        traced.stream().skip(1).forEach(span -> span.addLink(first.getSpanContext()));
        return first;
    }

    private void carryTraced() throws ServerSilentException {
        var scope = lead.makeCurrent();
        try {
            carry();
        } finally {
            scope.close();
        }
    }

    private void carry() throws ServerSilentException {
        var titles =
                batch.keySet().stream()
                        .filter(OneTitle.class::isInstance)
                        .map(what -> ((OneTitle) what).id())
                        .toList();
        index(titles);
        for (var what : batch.keySet()) {
            if (what instanceof WholeBranch branch) {
                meters.refused(branches.walk(branch.code(), branch.region()));
            }
        }
        var done = new LinkedHashMap<>(batch);
        batch = Map.of();
        done.values().forEach(this::acknowledge);
    }

    private void index(Collection<UUID> titles) throws ServerSilentException {
        int refused = indexer.reindex(titles);
        meters.refused(refused);
        meters.indexed(titles.size() - refused);
    }

    private void acknowledge(List<Change> changes) {
        for (var change : changes) {
            meters.seen(change.happened());
            change.done();
        }
    }

    private long afterFailure(Throwable failure) {
        LOG.log(
                Level.WARNING,
                "The index waits with {0} titles, next try in {1} ms: {2}",
                new Object[] {batch.size(), backOff, failure});
        LOG.log(Level.FINE, "Why the index waits", failure);
        meters.retried();
        indexStands = false;
        long wait = backOff;
        backOff = Math.min(2 * backOff, LONGEST_BACK_OFF_MILLIS);
        return wait;
    }
}

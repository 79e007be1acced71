package org.kartoteka.catalog.internal.authorities;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.catalog.api.AuthorityWorkKind;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.catalog.internal.headings.HeadingLinks;
import org.kartoteka.catalog.internal.imports.FailureKind;
import org.kartoteka.catalog.internal.records.Rewriting;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.sql.Database;

/**
 * Goes through the titles of a run in small batches, each with its progress in one transaction, so
 * that whoever takes the run over repeats nothing. A batch that clashes with somebody is done
 * again; a title that cannot be written is counted and left as it is.
 */
final class HeadingRun {

    private static final Logger LOG = Logger.getLogger(HeadingRun.class.getName());
    private static final int BATCH = 50;
    private static final int CLASHES = 5;

    private final Transactions transactions;
    private final WorkQueue queue;
    private final Rewriting rewriting;
    private final HeadingLinks links;
    private final Clock clock;

    HeadingRun(
            Database database,
            Transactions transactions,
            Outbox outbox,
            Clock clock,
            WorkQueue queue) {
        this.transactions = transactions;
        this.queue = queue;
        this.rewriting = new Rewriting(database, clock, outbox);
        this.links = new HeadingLinks(database);
        this.clock = clock;
    }

    /**
     * Does the next titles.
     *
     * @return the run as it stands then; nothing if it is done
     * @throws RuntimeException if the database is away, or the run is somebody else's now
     */
    Optional<HeldWork> step(HeldWork work) {
        var titles = queue.titles(work, BATCH);
        if (titles.isEmpty()) {
            queue.done(work, clock.instant());
            return Optional.empty();
        }
        return Optional.of(commit(work, titles));
    }

    private HeldWork commit(HeldWork work, List<UUID> titles) {
        RuntimeException clash = null;
        for (int i = 0; i < CLASHES; i++) {
            try {
                return transactions.inNew(() -> write(work, titles));
            } catch (WorkLostException lost) {
                throw lost;
            } catch (RuntimeException e) {
                switch (kindOf(e)) {
                    case CLASH -> clash = e;
                    case DATA -> {
                        return isolate(work, titles, e);
                    }
                    case AWAY -> throw e;
                }
            }
        }
        return isolate(work, titles, clash);
    }

    private static FailureKind kindOf(RuntimeException failure) {
        return FailureKind.isOfDatabase(failure) ? FailureKind.of(failure) : FailureKind.DATA;
    }

    private HeldWork write(HeldWork work, List<UUID> titles) {
        int changed =
                rewriting.rewrite(
                        titles, records -> changed(work, records), work.author(), work.id());
        return queue.advance(work, titles, changed, 0);
    }

    private List<MarcRecord> changed(HeldWork work, List<MarcRecord> records) {
        return work.kind() == AuthorityWorkKind.FOLLOW
                ? links.followed(work.library(), records)
                : links.linked(work.library(), records);
    }

    private HeldWork isolate(HeldWork work, List<UUID> titles, RuntimeException why) {
        if (titles.size() > 1) {
            int half = titles.size() / 2;
            var afterFirst = commit(work, titles.subList(0, half));
            return commit(afterFirst, titles.subList(half, titles.size()));
        }
        LOG.log(Level.WARNING, "Title " + titles.get(0) + " keeps its headings", why);
        return transactions.inNew(() -> queue.advance(work, titles, 0, 1));
    }
}

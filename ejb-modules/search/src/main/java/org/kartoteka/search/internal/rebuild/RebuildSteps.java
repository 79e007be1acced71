package org.kartoteka.search.internal.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.kernel.node.Leases;
import org.kartoteka.search.api.RebuildTrouble;
import org.kartoteka.search.internal.index.IndexDefinition;
import org.kartoteka.search.internal.server.ServerSilentException;

/**
 * Leads the rebuild from step to step, on one node at a time, whatever fails. Without one in hand
 * it looks after the indices now and then. Used by one thread.
 */
@ApplicationScoped
class RebuildSteps {

    private static final Logger LOG = Logger.getLogger(RebuildSteps.class.getName());
    private static final String LEASE = "index-rebuild";
    private static final Duration HELD = Duration.ofSeconds(30);
    private static final Duration WATCH = Duration.ofSeconds(5);
    private static final long IDLE_MILLIS = 1_000;
    private static final long FIRST_BACK_OFF_MILLIS = 500;
    private static final long LONGEST_BACK_OFF_MILLIS = 10_000;
    private static final int ATTEMPTS = 10;

    @Inject Leases leases;
    @Inject RebuildLedger ledger;
    @Inject Rebuild rebuild;
    @Inject IndexWatch watch;
    @Inject IndexDefinition definition;
    @Inject Clock clock;

    private Instant nextLook = Instant.MIN;
    private long backOff = FIRST_BACK_OFF_MILLIS;
    private int failures;

    /**
     * Does what is next.
     *
     * @return how many milliseconds to wait before the next call
     */
    long step() throws InterruptedException {
        try {
            var job = ledger.active(definition.version());
            if (job.isPresent()) {
                return leases.hold(LEASE, HELD) ? step(job.get()) : IDLE_MILLIS;
            }
            if (!clock.instant().isBefore(nextLook) && leases.hold(LEASE, HELD)) {
                watch.look();
                nextLook = clock.instant().plus(WATCH);
                return 0;
            }
            return IDLE_MILLIS;
        } catch (ServerSilentException e) {
            LOG.log(Level.FINE, "OpenSearch does not answer", e);
            return IDLE_MILLIS;
        } catch (SQLException | RuntimeException e) {
            // the outermost edge of the worker: the ledger says where to go on from
            LOG.log(Level.WARNING, "Rebuilds of the index wait: {0}", e.toString());
            return pause();
        }
    }

    private long step(Job job) throws InterruptedException {
        try {
            if (job.troubled() && rebuild.isLost(job)) {
                LOG.log(Level.WARNING, "The index of rebuild {0} is gone", job.id());
                ledger.again(job);
                return 0;
            }
            long wait = rebuild.step(job);
            backOff = FIRST_BACK_OFF_MILLIS;
            failures = 0;
            return wait;
        } catch (ServerSilentException e) {
            LOG.log(Level.WARNING, "Rebuild {0} waits: {1}", new Object[] {job.id(), e.toString()});
            ledger.trouble(job, RebuildTrouble.SEARCH_SILENT);
            return pause();
        } catch (RuntimeException e) {
            failures++;
            LOG.log(Level.WARNING, "Rebuild " + job.id() + " failed, time " + failures, e);
            if (failures >= ATTEMPTS) {
                failures = 0;
                ledger.failed(job, RebuildTrouble.CATALOGUE_UNREADABLE);
            } else {
                ledger.trouble(job, RebuildTrouble.CATALOGUE_UNREADABLE);
            }
            return pause();
        }
    }

    private long pause() {
        long wait = backOff;
        backOff = Math.min(2 * backOff, LONGEST_BACK_OFF_MILLIS);
        return wait;
    }
}

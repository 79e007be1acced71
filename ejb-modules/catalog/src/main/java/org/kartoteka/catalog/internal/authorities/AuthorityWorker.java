package org.kartoteka.catalog.internal.authorities;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.node.Loops;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.sql.DatabaseFailure;

/**
 * Carries headings into titles, one run at a time on one thread with a breath after every batch, so
 * that the desk never feels it. Runs on nodes with the role {@code worker}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class AuthorityWorker {

    private static final Logger LOG = Logger.getLogger(AuthorityWorker.class.getName());
    private static final long POLL_MILLIS = 1_000;
    private static final long BREATH_MILLIS = 20;
    private static final long BACK_OFF_MILLIS = 5_000;

    @Inject Node node;
    @Inject Database database;
    @Inject Transactions transactions;
    @Inject Outbox outbox;
    @Inject Clock clock;

    @Resource ManagedThreadFactory threads;

    private final Loops loops = new Loops();
    private Optional<HeldWork> held = Optional.empty();

    /** For the container. */
    public AuthorityWorker() {}

    @PostConstruct
    void start() {
        if (node.works()) {
            var queue = new WorkQueue(database, node.name());
            loops.begin(threads, () -> step(queue), () -> release(queue));
        }
    }

    @PreDestroy
    void stop() {
        loops.stop();
    }

    private void release(WorkQueue queue) {
        try {
            held.ifPresent(queue::release);
        } catch (DatabaseFailure e) {
            LOG.log(Level.WARNING, "A run waits for its hold to end: {0}", e.getMessage());
        }
    }

    /** Does one batch, if there is something to do, and says how long to wait before the next. */
    private long step(WorkQueue queue) {
        var present = held;
        held = Optional.empty();
        try {
            var work = present.or(queue::take);
            if (work.isEmpty()) {
                return POLL_MILLIS;
            }
            held = new HeadingRun(database, transactions, outbox, clock, queue).step(work.get());
            return BREATH_MILLIS;
        } catch (WorkLostException e) {
            return POLL_MILLIS;
        } catch (DatabaseFailure e) {
            LOG.log(Level.WARNING, "Headings wait: {0}", e.getMessage());
            return BACK_OFF_MILLIS;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Headings wait", e);
            return BACK_OFF_MILLIS;
        }
    }
}

package org.kartoteka.catalog.internal.authorities;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.schema.StartGate;
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

    @Resource ManagedExecutorService executor;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private Optional<HeldWork> held = Optional.empty();

    /** For the container. */
    public AuthorityWorker() {}

    @PostConstruct
    void start() {
        if (node.works()) {
            executor.execute(this::work);
        }
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }

    private void work() {
        var queue = new WorkQueue(database, node.name());
        try {
            StartGate.await();
            while (!stopped.await(step(queue), TimeUnit.MILLISECONDS)) {
                // the wait is the loop
            }
            held.ifPresent(queue::release);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

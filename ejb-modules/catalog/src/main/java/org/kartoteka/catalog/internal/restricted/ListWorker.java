package org.kartoteka.catalog.internal.restricted;

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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.kernel.node.Loops;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.sql.DatabaseFailure;

/**
 * Checks the catalogue against the lists, on one thread, so that the desk never feels it. Runs on
 * nodes with the role {@code worker}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ListWorker {

    private static final Logger LOG = Logger.getLogger(ListWorker.class.getName());
    private static final long POLL_MILLIS = 2_000;
    private static final long BACK_OFF_MILLIS = 5_000;

    @Inject Node node;
    @Inject Database database;
    @Inject Transactions transactions;
    @Inject Clock clock;

    @Resource ManagedThreadFactory threads;

    private final Loops loops = new Loops();

    /** For the container. */
    public ListWorker() {}

    @PostConstruct
    void start() {
        if (node.works()) {
            var check = new ListCheck(database, transactions, clock);
            loops.begin(threads, () -> step(check));
        }
    }

    @PreDestroy
    void stop() {
        loops.stop();
    }

    /** Takes a step and says how long to wait before the next one. */
    private static long step(ListCheck check) {
        try {
            return check.step() ? 0 : POLL_MILLIS;
        } catch (DatabaseFailure e) {
            LOG.log(Level.WARNING, "The check against lists waits: {0}", e.getMessage());
            return BACK_OFF_MILLIS;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The check against lists waits", e);
            return BACK_OFF_MILLIS;
        }
    }
}

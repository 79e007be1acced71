package org.kartoteka.catalog.internal.reports;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.schema.StartGate;
import org.kartoteka.kernel.sql.DatabaseFailure;

/** Sums up stocks in the background, on nodes with the role {@code worker}, on one thread. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SummingUpWorker {

    private static final Logger LOG = Logger.getLogger(SummingUpWorker.class.getName());
    private static final long BACK_OFF_MILLIS = 5_000;

    @Inject Node node;
    @Inject SummingUp summing;

    @Resource ManagedExecutorService executor;

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** For the container. */
    public SummingUpWorker() {}

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
        try {
            StartGate.await();
            while (!stopped.await(step(), TimeUnit.MILLISECONDS)) {
                // the wait is the loop
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long step() {
        try {
            return summing.step();
        } catch (DatabaseFailure e) {
            LOG.log(Level.WARNING, "Reports wait: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Reports wait", e);
        }
        return BACK_OFF_MILLIS;
    }
}

package org.kartoteka.catalog.internal.reports;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.kernel.node.Loops;
import org.kartoteka.kernel.node.Node;
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

    @Resource ManagedThreadFactory threads;

    private final Loops loops = new Loops();

    /** For the container. */
    public SummingUpWorker() {}

    @PostConstruct
    void start() {
        if (node.works()) {
            loops.begin(threads, this::step);
        }
    }

    @PreDestroy
    void stop() {
        loops.stop();
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

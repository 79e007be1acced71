package org.kartoteka.catalog.internal.joining;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.kernel.node.Leases;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.schema.StartGate;

/** Connects approved applicants in the background, on one node at a time. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ConnectingWorker {

    private static final Logger LOG = Logger.getLogger(ConnectingWorker.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final long SECONDS = 2;

    @Inject Node node;
    @Inject Leases leases;
    @Inject Connecting connecting;

    @Resource ManagedScheduledExecutorService executor;

    private Future<?> work;

    /** For the container. */
    public ConnectingWorker() {}

    @PostConstruct
    void start() {
        if (node.works()) {
            work = executor.scheduleWithFixedDelay(this::step, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.cancel(true);
        }
    }

    private void step() {
        try {
            if (StartGate.isOpen() && connecting.isWaited() && leases.hold("joining", LEASE)) {
                connecting.connect();
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Log-ins wait for their roles: {0}", e.getMessage());
        } catch (RuntimeException e) {
            // an exception would end the schedule
            LOG.log(Level.SEVERE, "Log-ins wait for their roles", e);
        }
    }
}

package org.kartoteka.kernel.internal;

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
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.kartoteka.kernel.schema.StartGate;

/**
 * Shows how many events wait and how long the oldest has waited; sampled, so a scrape asks nothing.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxFigures {

    private static final Logger LOG = Logger.getLogger(OutboxFigures.class.getName());
    private static final int SECONDS = 5;

    @Inject OutboxRows rows;
    @Inject MetricRegistry metrics;
    @Resource ManagedScheduledExecutorService executor;

    private volatile OutboxRows.Backlog backlog = new OutboxRows.Backlog(0, 0);

    private Future<?> sampling;

    /** For the container. */
    public OutboxFigures() {}

    @PostConstruct
    void start() {
        metrics.gauge("kartoteka_outbox_depth", this, figures -> figures.backlog.depth());
        metrics.gauge(
                "kartoteka_outbox_oldest_seconds",
                this,
                figures -> figures.backlog.oldestSeconds());
        sampling =
                executor.scheduleWithFixedDelay(this::sample, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        sampling.cancel(true);
    }

    private void sample() {
        if (!StartGate.isOpen()) {
            return;
        }
        try {
            backlog = rows.backlog();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The outbox cannot be counted: {0}", e.getMessage());
        }
    }
}

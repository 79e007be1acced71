package org.kartoteka.catalog.internal.batch;

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
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.node.Loops;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.sql.DatabaseFailure;

/**
 * Works through the batch edits that wait, one at a time on one thread, so that the desk never
 * feels it. Runs on nodes with the role {@code worker}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class BatchWorker {

    private static final Logger LOG = Logger.getLogger(BatchWorker.class.getName());
    private static final long POLL_MILLIS = 1_000;
    private static final long BACK_OFF_MILLIS = 5_000;

    @Inject Node node;
    @Inject Database database;
    @Inject Transactions transactions;
    @Inject Outbox outbox;
    @Inject Clock clock;
    @Inject BatchSettings settings;
    @Inject BatchMetrics metrics;

    @Resource ManagedThreadFactory threads;

    private final Loops loops = new Loops();

    /** For the container. */
    public BatchWorker() {}

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

    /** Works through one batch edit, if one waits, and says how long to wait before the next. */
    private long step() throws InterruptedException {
        try {
            var jobs = new BatchJobs(database, node.name());
            var job = jobs.take();
            if (job.isEmpty()) {
                return POLL_MILLIS;
            }
            run(jobs, job.get());
            return 0;
        } catch (DatabaseFailure e) {
            LOG.log(Level.WARNING, "Batch edits wait: {0}", e.getMessage());
            return BACK_OFF_MILLIS;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Batch edits wait", e);
            return BACK_OFF_MILLIS;
        }
    }

    private void run(BatchJobs jobs, BatchJob job) throws InterruptedException {
        var tools = new BatchTools(database, transactions, outbox, clock, jobs, metrics);
        var limits = new BatchRun.Limits(settings.batch(), settings.maxRecordsPerSecond());
        LOG.log(Level.INFO, "Batch edit {0} goes on", job.id());
        var end = new BatchRun(tools, limits, loops.stopped()).run(job);
        LOG.log(Level.INFO, "Batch edit {0}: {1}", new Object[] {job.id(), end});
    }
}

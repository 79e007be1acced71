package org.kartoteka.catalog.internal.imports;

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
import org.kartoteka.catalog.domain.CopyPlaces;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.node.Loops;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.sql.DatabaseFailure;

/**
 * Imports what waits, one file at a time on one thread, so that the desk never feels it; and clears
 * away what uploads that broke off have left. Runs on nodes with the role {@code worker}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());
    private static final long POLL_MILLIS = 1_000;
    private static final long BACK_OFF_MILLIS = 5_000;

    @Inject Node node;
    @Inject Database database;
    @Inject Transactions transactions;
    @Inject Outbox outbox;
    @Inject Clock clock;
    @Inject NetworkDirectory directory;
    @Inject ImportSettings settings;
    @Inject ImportMetrics metrics;

    @Resource ManagedThreadFactory threads;

    private final Loops loops = new Loops();

    /** For the container. */
    public ImportWorker() {}

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

    /** Imports one file, if one waits, and says how long to wait before the next step. */
    private long step() throws InterruptedException {
        try {
            var jobs = new ImportJobs(database, node.name());
            var job = jobs.take();
            if (job.isPresent()) {
                run(jobs, job.get());
                return 0;
            }
            var uploads = new ImportUploads(database);
            boolean cleared = uploads.discardSpent() + uploads.discardBroken() > 0;
            return cleared ? 0 : POLL_MILLIS;
        } catch (DatabaseFailure e) {
            LOG.log(Level.WARNING, "Imports wait: {0}", e.getMessage());
            return BACK_OFF_MILLIS;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Imports wait", e);
            return BACK_OFF_MILLIS;
        }
    }

    private void run(ImportJobs jobs, ImportJob job) throws InterruptedException {
        var tools =
                new ImportTools(
                        database, transactions, outbox, clock, jobs, this::placesOf, metrics);
        var limits = new ImportRun.Limits(settings.batch(), settings.maxRecordsPerSecond());
        LOG.log(Level.INFO, "Import {0} of {1} goes on", new Object[] {job.id(), job.library()});
        var end = new ImportRun(tools, limits, loops.stopped()).run(job);
        LOG.log(Level.INFO, "Import {0}: {1}", new Object[] {job.id(), end});
    }

    private CopyPlaces placesOf(ImportJob job) {
        return new CopyPlaces(
                directory.network().branchesOf(job.library()),
                settings.places(job.library()),
                job.branch());
    }
}

package org.kartoteka.catalog.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.sql.DatabaseFailure;

/**
 * Keeps the network in memory. What this node changes is seen here as soon as it is committed, what
 * another node changes within ten seconds. While the database is away the last picture stands.
 */
@ApplicationScoped
public class NetworkDirectory {

    static final Duration FRESH = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(NetworkDirectory.class.getName());
    private static final String LIBRARIES =
            "select code, name, region from catalog.library order by code";
    private static final String BRANCHES =
            "select code, library, name, address, zone, region from catalog.branch order by code";

    @Inject Database database;
    @Inject Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** The network, when it was read, and after how many changes made here. */
    private record Picture(Network network, Instant takenAt, int changes) {}

    private final ReentrantLock taking = new ReentrantLock();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Picture last;

    /** The network as it was at most ten seconds ago. */
    public Network network() {
        var picture = last;
        if (picture == null || picture.changes() != changes.get()) {
            return retaken();
        }
        if (clock.instant().isAfter(picture.takenAt().plus(FRESH)) && taking.tryLock()) {
            try {
                picture = take();
            } catch (DatabaseFailure e) {
                LOG.log(Level.WARNING, "The network is shown as it was: {0}", e.getMessage());
            } finally {
                taking.unlock();
            }
        }
        return picture.network();
    }

    /** Takes a new picture when the present transaction has come to its end. */
    void changed() {
        transactions.registerInterposedSynchronization(new CountAtTheEnd());
    }

    private Network retaken() {
        taking.lock();
        try {
            var picture = last;
            return picture != null && picture.changes() == changes.get()
                    ? picture.network()
                    : take().network();
        } finally {
            taking.unlock();
        }
    }

    private Picture take() {
        int before = changes.get();
        var now = clock.instant();
        last = new Picture(read(), now, before);
        return last;
    }

    private Network read() {
        var libraries =
                database.list(
                        LIBRARIES,
                        row -> new Library(row.getString(1), row.getString(2), row.getString(3)));
        var branches =
                database.list(
                        BRANCHES,
                        row ->
                                new Branch(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        ZoneId.of(row.getString(5)),
                                        row.getString(6)));
        return Network.of(libraries, branches);
    }

    private class CountAtTheEnd implements Synchronization {

        @Override
        public void beforeCompletion() {
            // nothing to do: others see the change only after the end
        }

        @Override
        public void afterCompletion(int status) {
            changes.incrementAndGet();
        }
    }
}

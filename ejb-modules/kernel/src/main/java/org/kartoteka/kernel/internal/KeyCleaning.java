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
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kartoteka.kernel.node.Leases;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.schema.StartGate;
import org.kartoteka.kernel.telemetry.TracedSql;

/**
 * Forgets idempotency keys after some days: no client repeats an act that long. Small steps, so
 * that the desk never waits; one node at a time.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class KeyCleaning {

    private static final Logger LOG = Logger.getLogger(KeyCleaning.class.getName());
    private static final int MINUTES = 10;
    private static final int STEP = 5_000;
    private static final String DELETE =
            "/* worker */ delete from kernel.idempotency_key where (owner, key) in"
                    + " (select owner, key from kernel.idempotency_key where created_at < ?"
                    + " order by created_at limit ?)";

    @Inject
    @ConfigProperty(name = "kartoteka.idempotency.keep-days", defaultValue = "7")
    int keepDays;

    @Resource(lookup = "jdbc/kartoteka")
    DataSource database;

    @Resource ManagedScheduledExecutorService executor;
    @Inject Node node;
    @Inject Leases leases;
    @Inject Clock clock;

    private Future<?> cleaning;

    /** For the container. */
    public KeyCleaning() {}

    @PostConstruct
    void start() {
        if (node.works()) {
            cleaning =
                    executor.scheduleWithFixedDelay(
                            this::clean, MINUTES, MINUTES, TimeUnit.MINUTES);
        }
    }

    @PreDestroy
    void stop() {
        if (cleaning != null) {
            cleaning.cancel(true);
        }
    }

    private void clean() {
        try {
            if (StartGate.isOpen() && leases.hold("key-cleaning", Duration.ofMinutes(MINUTES))) {
                while (step() == STEP) {
                    LOG.log(Level.FINE, "{0} idempotency keys were forgotten", STEP);
                }
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Old idempotency keys stay for now: {0}", e.getMessage());
        }
    }

    private int step() throws SQLException {
        var limit = clock.instant().minus(Duration.ofDays(keepDays)).atOffset(ZoneOffset.UTC);
        try (var connection = TracedSql.connection(database);
                var delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, limit);
            delete.setInt(2, STEP);
            return delete.executeUpdate();
        }
    }
}

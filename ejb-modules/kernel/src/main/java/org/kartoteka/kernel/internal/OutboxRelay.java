package org.kartoteka.kernel.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.common.KafkaException;
import org.kartoteka.kernel.node.Leases;
import org.kartoteka.kernel.node.Loops;
import org.kartoteka.kernel.node.Node;

/**
 * Carries the outbox to Kafka. One node at a time does it (a lease), batch after batch in the order
 * of writing; a row is deleted only when Kafka has taken it, so a kill at any moment repeats an
 * event and never loses one.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final int BATCH = 500;
    private static final long POLL_MILLIS = 50;
    private static final long BACK_OFF_MILLIS = 1000;
    private static final Duration LEASE = Duration.ofSeconds(15);

    @Inject Node node;
    @Inject Leases leases;
    @Inject OutboxRows rows;
    @Inject EventProducer producer;
    @Inject Clock clock;

    @Resource ManagedThreadFactory threads;

    private Instant renewAt = Instant.MIN;
    private final Loops loops = new Loops();

    /** For the container. */
    public OutboxRelay() {}

    @PostConstruct
    void start() {
        if (node.works()) {
            loops.begin(threads, this::relay, producer::close);
        }
    }

    @PreDestroy
    void stop() {
        loops.stop();
    }

    /** Renews in good time, not at every look: a renewal is a commit. */
    private boolean holdsLease() throws SQLException {
        var now = clock.instant();
        if (now.isBefore(renewAt)) {
            return true;
        }
        if (!leases.hold("outbox-relay", LEASE)) {
            return false;
        }
        renewAt = now.plus(LEASE.dividedBy(3));
        return true;
    }

    /** Carries one batch and says how long to wait before the next. */
    private long relay() throws InterruptedException {
        try {
            if (!holdsLease()) {
                return BACK_OFF_MILLIS;
            }
            var batch = rows.next(BATCH);
            var taken = producer.send(batch);
            rows.delete(taken);
            if (taken.size() < batch.size()) {
                return BACK_OFF_MILLIS;
            }
            return batch.size() == BATCH ? 0 : POLL_MILLIS;
        } catch (SQLException | KafkaException e) {
            LOG.log(Level.WARNING, "The outbox waits: {0}", e.getMessage());
            renewAt = Instant.MIN;
            return BACK_OFF_MILLIS;
        }
    }
}

package org.kartoteka.search.internal.feed;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kartoteka.kernel.node.Loops;
import org.kartoteka.kernel.node.Node;

/**
 * Runs the feeding of the index on nodes that work, in as many threads as {@code
 * kartoteka.search.workers} says: two, so that OpenSearch has a batch to write while the database
 * is read for the other.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class FeedWorker {

    private static final long SAMPLE_MILLIS = 10_000;

    @Inject Node node;
    @Inject Instance<Feeding> feedings;
    @Inject EventConsumer events;
    @Inject ConsumerLag lag;

    @Inject
    @ConfigProperty(name = "kartoteka.search.workers", defaultValue = "2")
    int workers;

    @Resource ManagedThreadFactory threads;

    private final Loops loops = new Loops();

    /** For the container. */
    public FeedWorker() {}

    @PostConstruct
    void start() {
        if (node.works()) {
            for (int i = 0; i < workers; i++) {
                var feeding = feedings.get();
                loops.begin(threads, feeding::step);
            }
            loops.begin(threads, events::step, events::close);
            loops.begin(threads, this::measure);
        }
    }

    @PreDestroy
    void stop() {
        loops.stop();
        events.stop();
    }

    private long measure() throws InterruptedException {
        lag.sample();
        return SAMPLE_MILLIS;
    }
}

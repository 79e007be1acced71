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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.schema.StartGate;

/**
 * Runs the feeding of the index on nodes that work, in as many threads as {@code
 * kartoteka.search.workers} says: two, so that OpenSearch has a batch to write while the database
 * is read for the other. They run as long as the application, so they have threads of their own:
 * the server's pool is small and starts the application with the same threads.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class FeedWorker {

    private static final int SAMPLE_SECONDS = 10;

    @Inject Node node;
    @Inject Instance<Feeding> feedings;
    @Inject EventConsumer events;
    @Inject ConsumerLag lag;

    @Inject
    @ConfigProperty(name = "kartoteka.search.workers", defaultValue = "2")
    int workers;

    @Resource ManagedThreadFactory threads;

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** For the container. */
    public FeedWorker() {}

    @PostConstruct
    void start() {
        if (node.works()) {
            for (int i = 0; i < workers; i++) {
                var feeding = feedings.get();
                threads.newThread(() -> feed(feeding)).start();
            }
            threads.newThread(this::consume).start();
            threads.newThread(this::measure).start();
        }
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
        events.stop();
    }

    private void consume() {
        try {
            StartGate.await();
            while (!stopped.await(events.step(), TimeUnit.MILLISECONDS)) {
                // the wait is the loop
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            events.close();
        }
    }

    private void feed(Feeding feeding) {
        try {
            StartGate.await();
            while (!stopped.await(feeding.step(), TimeUnit.MILLISECONDS)) {
                // the wait is the loop
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void measure() {
        try {
            while (!stopped.await(SAMPLE_SECONDS, TimeUnit.SECONDS)) {
                lag.sample();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

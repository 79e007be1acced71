package org.kartoteka.search.internal.feed;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.schema.StartGate;

/** Runs the feeding of the index on nodes that work. The start of the application does not wait. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class FeedWorker {

    private static final int SAMPLE_SECONDS = 10;

    @Inject Node node;
    @Inject Feeding feeding;
    @Inject ConsumerLag lag;

    @Resource ManagedExecutorService executor;

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** For the container. */
    public FeedWorker() {}

    @PostConstruct
    void start() {
        if (node.works()) {
            executor.execute(this::feed);
            executor.execute(this::measure);
        }
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }

    private void feed() {
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

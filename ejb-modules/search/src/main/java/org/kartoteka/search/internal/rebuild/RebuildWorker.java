package org.kartoteka.search.internal.rebuild;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.schema.StartGate;

/** Runs the rebuilds of the index on nodes that work, in a thread of its own. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class RebuildWorker {

    @Inject Node node;
    @Inject RebuildSteps steps;
    @Resource ManagedThreadFactory threads;

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** For the container. */
    public RebuildWorker() {}

    @PostConstruct
    void start() {
        if (node.works()) {
            threads.newThread(this::work).start();
        }
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }

    private void work() {
        try {
            StartGate.await();
            while (!stopped.await(steps.step(), TimeUnit.MILLISECONDS)) {
                // the wait is the loop
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

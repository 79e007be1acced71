package org.kartoteka.search.internal.queries;

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

/** Sends the news of searches from every node, and counts them on nodes that work. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class NewsWorker {

    @Inject Node node;
    @Inject NewsSender sender;
    @Inject FruitlessCounter counter;
    @Resource ManagedThreadFactory threads;

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** For the container. */
    public NewsWorker() {}

    @PostConstruct
    void start() {
        threads.newThread(this::send).start();
        if (node.works()) {
            threads.newThread(this::count).start();
        }
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }

    private void send() {
        try {
            StartGate.await();
            while (!stopped.await(sender.step(), TimeUnit.MILLISECONDS)) {
                // the wait is the loop
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sender.close();
        }
    }

    private void count() {
        try {
            StartGate.await();
            while (!stopped.await(counter.step(), TimeUnit.MILLISECONDS)) {
                // the wait is the loop
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            counter.close();
        }
    }
}

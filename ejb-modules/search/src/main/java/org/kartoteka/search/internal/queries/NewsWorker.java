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
import org.kartoteka.kernel.node.Loops;
import org.kartoteka.kernel.node.Node;

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

    private final Loops loops = new Loops();

    /** For the container. */
    public NewsWorker() {}

    @PostConstruct
    void start() {
        loops.begin(threads, sender::step, sender::close);
        if (node.works()) {
            loops.begin(threads, counter::step, counter::close);
        }
    }

    @PreDestroy
    void stop() {
        loops.stop();
    }
}

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
import org.kartoteka.kernel.node.Loops;
import org.kartoteka.kernel.node.Node;

/** Runs the rebuilds of the index on nodes that work, in a thread of its own. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class RebuildWorker {

    @Inject Node node;
    @Inject RebuildSteps steps;
    @Resource ManagedThreadFactory threads;

    private final Loops loops = new Loops();

    /** For the container. */
    public RebuildWorker() {}

    @PostConstruct
    void start() {
        if (node.works()) {
            loops.begin(threads, steps::step);
        }
    }

    @PreDestroy
    void stop() {
        loops.stop();
    }
}

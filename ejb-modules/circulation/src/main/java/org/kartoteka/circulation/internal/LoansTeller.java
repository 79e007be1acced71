package org.kartoteka.circulation.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.kernel.node.Loops;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.sql.DatabaseFailure;

/** Tells the catalogue of loans in the background, on nodes with the role {@code worker}. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class LoansTeller {

    private static final Logger LOG = Logger.getLogger(LoansTeller.class.getName());
    private static final long MORE_MILLIS = 100;
    private static final long REST_MILLIS = 5_000;

    @Inject Node node;
    @Inject LoansTold told;

    @Resource ManagedThreadFactory threads;

    private final Loops loops = new Loops();

    /** For the container. */
    public LoansTeller() {}

    @PostConstruct
    void start() {
        if (node.works()) {
            loops.begin(threads, this::step);
        }
    }

    @PreDestroy
    void stop() {
        loops.stop();
    }

    private long step() {
        try {
            return told.tell() ? MORE_MILLIS : REST_MILLIS;
        } catch (DatabaseFailure e) {
            LOG.log(Level.WARNING, "The catalogue is not told of loans: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The catalogue is not told of loans", e);
        }
        return REST_MILLIS;
    }
}

package org.kartoteka.grpc;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens the private API with the application and closes it with the application. */
@WebListener
public class Gate implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());
    private static final int HEALTH_SECONDS = 5;

    @Inject PrivateSettings settings;
    @Inject PrivateServices services;
    @Inject ManagedHouse house;
    @Inject CallTimers timers;
    @Inject Clock time;

    @Resource ManagedExecutorService threads;
    @Resource ManagedScheduledExecutorService clock;
    @Resource ContextService contexts;

    private PrivateServer server;
    private ScheduledFuture<?> healthWatch;

    /** For the container. */
    public Gate() {}

    /**
     * Starts to listen.
     *
     * @throws UncheckedIOException if the port cannot be had; the application does not start then,
     *     for nobody would notice a missing private API before another region needs it
     */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        var rules = Access.of(services.all());
        var doorkeeper = new Doorkeeper(new KnownTokens(new RealmTokens(), time), rules, house);
        server =
                new PrivateServer(
                        settings,
                        calls(),
                        services.all(),
                        List.of(doorkeeper, new GatewayGuard(), new Figures(timers)));
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        healthWatch =
                clock.scheduleWithFixedDelay(
                        () -> server.tell(services.health()), 0, HEALTH_SECONDS, TimeUnit.SECONDS);
        LOG.log(
                Level.INFO,
                "The private API listens on {0}:{1}",
                new Object[] {settings.host, Integer.toString(server.port())});
    }

    /** Ends the open calls, or waits for them a short while. */
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (healthWatch != null) {
            healthWatch.cancel(false);
        }
        if (server != null) {
            server.close();
        }
    }

    /* Calls come in on threads of the network library, which know no application: its class loader
     * and names are taken along from here. */
    private Executor calls() {
        var application = contexts.currentContextExecutor();
        return call -> threads.execute(() -> application.execute(call));
    }
}

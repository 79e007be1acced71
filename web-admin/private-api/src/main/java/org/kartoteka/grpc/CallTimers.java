package org.kartoteka.grpc;

import io.grpc.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The timer {@code kartoteka_grpc_call} with the tags {@code method} and {@code code}, for
 * Prometheus.
 */
@ApplicationScoped
class CallTimers implements Figures.Meter {

    @Inject MetricRegistry registry;

    @Override
    public void called(String method, Status.Code code, Duration took) {
        registry.timer(
                        "kartoteka_grpc_call",
                        new Tag("method", method),
                        new Tag("code", code.name()))
                .update(took);
    }
}

package org.kartoteka.kernel.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Hands the server's OpenTelemetry to {@link Spans}. It is had by injection only: as MicroProfile
 * Telemetry allows, Open Liberty's global one does nothing.
 */
@Singleton
@Startup
public class TracerAtStart {

    @Inject OpenTelemetry telemetry;

    /** For the container. */
    public TracerAtStart() {}

    @PostConstruct
    void start() {
        Spans.tellTo(telemetry);
    }
}

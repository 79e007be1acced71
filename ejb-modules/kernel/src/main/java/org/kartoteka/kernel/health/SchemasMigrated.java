package org.kartoteka.kernel.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.kartoteka.kernel.schema.StartGate;

/** Started: the schemas are up to date. */
@Startup
@ApplicationScoped
class SchemasMigrated implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schemas").status(StartGate.isOpen()).build();
    }
}

package org.kartoteka.kernel.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kartoteka.kernel.schema.StartGate;

/** Ready: the database answers and the schemas are there. */
@Readiness
@ApplicationScoped
class DatabaseAnswers implements HealthCheck {

    private static final int SECONDS = 3;

    @Resource(lookup = "jdbc/kartoteka")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(StartGate.isOpen() && answers())
                .build();
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}

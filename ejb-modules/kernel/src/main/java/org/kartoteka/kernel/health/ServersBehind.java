package org.kartoteka.kernel.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells which of the other servers can be reached; without them the desk still works. */
@Readiness
@ApplicationScoped
class ServersBehind implements HealthCheck {

    private static final int MILLIS = 500;

    @Inject
    @ConfigProperty(name = "kartoteka.kafka.bootstrap")
    String kafka;

    @Inject
    @ConfigProperty(name = "kartoteka.opensearch.url")
    URI opensearch;

    @Inject
    @ConfigProperty(name = "kartoteka.keycloak.url")
    URI keycloak;

    @Override
    public HealthCheckResponse call() {
        var broker = URI.create("kafka://" + kafka.split(",")[0].strip());
        return HealthCheckResponse.named("servers-behind")
                .up()
                .withData("kafka", state(broker))
                .withData("opensearch", state(opensearch))
                .withData("keycloak", state(keycloak))
                .build();
    }

    private static String state(URI server) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), MILLIS);
            return "reachable";
        } catch (IOException e) {
            return "silent";
        }
    }
}

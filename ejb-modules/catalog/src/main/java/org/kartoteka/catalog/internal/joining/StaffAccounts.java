package org.kartoteka.catalog.internal.joining;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.kartoteka.kernel.identity.IdentityServerRefusal;
import org.kartoteka.kernel.identity.KeycloakCalls;

/**
 * The log-ins of the staff at the identity server. Giving a role twice is harmless, so whoever asks
 * may ask again.
 */
@ApplicationScoped
class StaffAccounts {

    @Inject
    @ConfigProperty(name = "kartoteka.keycloak.url")
    URI url;

    @Inject
    @ConfigProperty(name = "kartoteka.keycloak.realm", defaultValue = "kartoteka")
    String realm;

    @Inject
    @ConfigProperty(name = "kartoteka.keycloak.client-id", defaultValue = "kartoteka-server")
    String clientId;

    @Inject
    @ConfigProperty(name = "kartoteka.keycloak.client-secret")
    Optional<String> clientSecret;

    private KeycloakStaff staff;

    @PostConstruct
    void connect() {
        staff = new KeycloakStaff(new KeycloakCalls(url, realm, clientId, clientSecret));
    }

    /**
     * Gives a log-in a role in a branch, beside what it has. Never inside a transaction.
     *
     * @throws IOException if the server does not answer, or has a trouble of its own
     * @throws IdentityServerRefusal if it answers something that trying again does not mend by
     *     itself, for instance because there is no such log-in
     */
    @Timeout(10_000)
    @CircuitBreaker(
            requestVolumeThreshold = 6,
            failureRatio = 0.5,
            delay = 10_000,
            skipOn = IdentityServerRefusal.class)
    public void give(String login, String role, String branch) throws IOException {
        staff.give(login, role, branch);
    }
}

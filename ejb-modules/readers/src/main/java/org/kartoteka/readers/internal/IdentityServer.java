package org.kartoteka.readers.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.kartoteka.kernel.identity.IdentityServerRefusal;
import org.kartoteka.kernel.identity.KeycloakCalls;
import org.kartoteka.readers.api.CardNumber;

/**
 * The identity server as the registry sees it: patient with a slip, quick to give up on one that is
 * down. Opening a log-in twice is harmless, so it may be tried again.
 */
@ApplicationScoped
class IdentityServer {

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

    private KeycloakUsers users;

    @PostConstruct
    void connect() {
        users = new KeycloakUsers(new KeycloakCalls(url, realm, clientId, clientSecret));
    }

    /**
     * Opens the log-in of a card, or gives it a new password that must be changed at once.
     *
     * @throws IOException if the server does not answer, or has a trouble of its own
     * @throws IdentityServerRefusal if it answers something that trying again does not mend
     */
    @Timeout(10_000)
    @Retry(maxRetries = 2, delay = 300, jitter = 100, retryOn = IOException.class)
    @CircuitBreaker(
            requestVolumeThreshold = 6,
            failureRatio = 0.5,
            delay = 10_000,
            skipOn = IdentityServerRefusal.class)
    public void openLogIn(CardNumber card, String password) throws IOException {
        users.open(card, password);
    }
}

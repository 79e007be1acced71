package org.kartoteka.admin.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people log in. Keys: {@code kartoteka.keycloak.url}, {@code kartoteka.keycloak.realm},
 * {@code kartoteka.oidc.client-id}, {@code kartoteka.oidc.client-secret} and {@code
 * kartoteka.base-url}, the address under which browsers reach this server.
 */
@Named("oidc")
@ApplicationScoped
public class OidcSettings {

    @Inject
    @ConfigProperty(name = "kartoteka.keycloak.url", defaultValue = "http://localhost:9180")
    String keycloak;

    @Inject
    @ConfigProperty(name = "kartoteka.keycloak.realm", defaultValue = "kartoteka")
    String realm;

    @Inject
    @ConfigProperty(name = "kartoteka.oidc.client-id", defaultValue = "back-office")
    String clientId;

    @Inject
    @ConfigProperty(name = "kartoteka.oidc.client-secret", defaultValue = "back-office-demo-secret")
    String clientSecret;

    @Inject
    @ConfigProperty(name = "kartoteka.base-url", defaultValue = "http://localhost:9080")
    String baseUrl;

    /** The address whose {@code /.well-known/openid-configuration} describes the provider. */
    public String getProviderUri() {
        return keycloak + "/realms/" + realm;
    }

    /** The provider's origin, for the content security policy. */
    public String getProviderOrigin() {
        return keycloak;
    }

    /** Our name at the provider. */
    public String getClientId() {
        return clientId;
    }

    /** Our password at the provider. */
    public String getClientSecret() {
        return clientSecret;
    }

    /** Where the provider sends the browser after the log-in. */
    public String getCallback() {
        return baseUrl + "/admin" + Callback.PATH;
    }

    /** Where the provider sends the browser after the log-out. */
    public String getGoodbye() {
        return baseUrl + "/admin/";
    }
}

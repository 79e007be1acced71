package org.kartoteka.admin.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;

/**
 * Log-in at the identity server by OpenID Connect, authorization code flow. The token's claim
 * {@code groups} gives the roles. Where the log-out leads is asked at each log-out.
 */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${oidc.providerUri}",
        clientId = "${oidc.clientId}",
        clientSecret = "${oidc.clientSecret}",
        redirectURI = "${oidc.callback}",
        redirectToOriginalResource = true,
        claimsDefinition =
                @ClaimsDefinition(
                        callerNameClaim = "preferred_username",
                        callerGroupsClaim = "groups"),
        logout = @LogoutDefinition(redirectURI = "#{farewell.address}"))
@ApplicationScoped
public class LogIn {}

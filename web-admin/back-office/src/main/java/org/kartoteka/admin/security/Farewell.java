package org.kartoteka.admin.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the browser goes after the log-out here: to the identity server's end of session (OpenID
 * Connect RP-Initiated Logout 1.0). With the ID token as a hint it asks nothing and sends the
 * browser back to us. Prepared before the log-out, because the token is gone afterwards.
 */
@Named
@RequestScoped
public class Farewell {

    private static final String END_SESSION = "end_session_endpoint";

    @Inject OidcSettings oidc;

    private String address;

    void prepare(OpenIdContext openId) {
        var token = openId.getIdentityToken();
        var endpoint = openId.getProviderMetadata().getString(END_SESSION, "");
        if (token != null && !endpoint.isEmpty()) {
            address =
                    endpoint
                            + "?id_token_hint="
                            + token.getToken()
                            + "&post_logout_redirect_uri="
                            + URLEncoder.encode(oidc.getGoodbye(), StandardCharsets.UTF_8);
        }
    }

    /** The address; our own first page where the identity server told no other. */
    public String getAddress() {
        return address == null ? oidc.getGoodbye() : address;
    }
}

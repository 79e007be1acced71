package org.kartoteka.admin.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers of every answer. Scripts are governed by a second policy with a nonce per page, which
 * PrimeFaces adds; a browser obeys both. Pages show personal data, so no cache keeps them.
 */
public class SecurityHeaders extends HttpFilter {

    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Inject transient OidcSettings oidc;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        if (!request.getServletPath().startsWith(RESOURCES)) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /** A form may end at the identity server: an old session is sent there to log in. */
    private String policy() {
        return "object-src 'none'; base-uri 'self'; frame-ancestors 'none'; frame-src 'none'; "
                + "connect-src 'self'; img-src 'self' data:; font-src 'self' data:; "
                + "style-src 'self' 'unsafe-inline'; form-action 'self' "
                + oidc.getProviderOrigin();
    }
}

package org.kartoteka.admin.security;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.security.Roles;

/**
 * Tells the doors who is calling. The roles are those that the container knows; the branches stand
 * in the token's claim {@code branches}.
 */
public class CallerFilter extends HttpFilter {

    private static final List<String> KNOWN =
            List.of(
                    Roles.READER,
                    Roles.LIBRARIAN,
                    Roles.CATALOGUER,
                    Roles.ADMIN,
                    Roles.INTEGRATOR,
                    Roles.IT,
                    Roles.APPLICANT);

    @Inject transient CallerContext callers;
    @Inject transient OpenIdContext openId;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null) {
            callers.enter(caller(request));
        }
        chain.doFilter(request, response);
    }

    private Caller caller(HttpServletRequest request) {
        var claims = claims();
        var roles =
                KNOWN.stream()
                        .filter(request::isUserInRole)
                        .collect(Collectors.toUnmodifiableSet());
        return new Caller(
                request.getUserPrincipal().getName(),
                roles,
                claims.list("branches"),
                claims.single("reader_card"));
    }

    private Claims claims() {
        var token = openId.getIdentityToken();
        return new Claims(token == null ? Map.of() : token.getClaims());
    }
}

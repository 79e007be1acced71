package org.kartoteka.web;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.CallerContext;

/**
 * Takes the caller from the bearer token of the request itself. Whoever sends none passes only to
 * what is marked {@link PermitAll}; what a caller may do beyond that every service decides for
 * itself. A session of the back office is no token: its cookies travel with every request of a
 * browser, also with one that another site has made up.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    @Context ResourceInfo resource;
    @Inject CallerContext callers;
    @Inject Problems problems;
    @Inject KnownCallers known;

    @Override
    public void filter(ContainerRequestContext request) {
        var token = bearerToken(request);
        if (token.isPresent()) {
            callers.enter(known.of(token.get()));
        } else if (!open()) {
            request.abortWith(problems.of(AccessRefusal.NOT_AUTHENTICATED, List.of()));
        }
    }

    private static Optional<JsonWebToken> bearerToken(ContainerRequestContext request) {
        var sent = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return sent != null
                        && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        && request.getSecurityContext().getUserPrincipal()
                                instanceof JsonWebToken token
                        && sent.substring(SCHEME.length()).strip().equals(token.getRawToken())
                ? Optional.of(token)
                : Optional.empty();
    }

    private boolean open() {
        return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
    }
}

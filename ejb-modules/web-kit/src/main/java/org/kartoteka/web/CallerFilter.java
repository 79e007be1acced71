package org.kartoteka.web;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.Caller;
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
    @Inject Instance<JsonWebToken> tokens;

    @Override
    public void filter(ContainerRequestContext request) {
        if (bearsToken(request)) {
            callers.enter(caller(tokens.get()));
        } else if (!open()) {
            request.abortWith(problems.of(AccessRefusal.NOT_AUTHENTICATED, List.of()));
        }
    }

    private boolean bearsToken(ContainerRequestContext request) {
        var sent = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return request.getSecurityContext().getUserPrincipal() != null
                && sent != null
                && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && sent.substring(SCHEME.length()).strip().equals(tokens.get().getRawToken());
    }

    private boolean open() {
        return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
    }

    private static Caller caller(JsonWebToken token) {
        return new Caller(
                token.getName(),
                token.getGroups() == null ? Set.of() : token.getGroups(),
                texts(token.getClaim("branches")),
                Optional.ofNullable(token.getClaim("reader_card")).map(CallerFilter::text));
    }

    private static Set<String> texts(Object claim) {
        if (claim instanceof JsonArray array) {
            return array.stream().map(CallerFilter::text).collect(Collectors.toSet());
        }
        if (claim instanceof Collection<?> values) {
            return values.stream().map(CallerFilter::text).collect(Collectors.toSet());
        }
        return claim == null ? Set.of() : Set.of(text(claim));
    }

    private static String text(Object value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}

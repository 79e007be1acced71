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
 * Takes the caller from the bearer token. Whoever has none passes only to what is marked {@link
 * PermitAll}; what a caller may do beyond that every service decides for itself.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {

    @Context ResourceInfo resource;
    @Inject CallerContext callers;
    @Inject Problems problems;
    @Inject Instance<JsonWebToken> tokens;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() != null) {
            callers.enter(caller(tokens.get()));
        } else if (!open()) {
            request.abortWith(problems.of(AccessRefusal.NOT_AUTHENTICATED, List.of()));
        }
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

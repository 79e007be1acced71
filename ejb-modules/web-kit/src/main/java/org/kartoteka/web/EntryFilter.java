package org.kartoteka.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Notes what is asked before anything else can fail, so that every problem knows its language. */
@Provider
@PreMatching
@Priority(0)
@ApplicationScoped
public class EntryFilter implements ContainerRequestFilter {

    @Inject CurrentRequest current;
    @Inject Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            current.enter(request);
        } catch (IllegalArgumentException e) {
            request.abortWith(problems.of(InputRefusal.ADDRESS_UNREADABLE, List.of()));
        }
    }
}

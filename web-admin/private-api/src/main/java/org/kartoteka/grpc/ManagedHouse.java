package org.kartoteka.grpc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;

/**
 * The container: each step runs in a request of its own, with the caller in its {@link
 * CallerContext} and as the identity that the container checks.
 */
@ApplicationScoped
class ManagedHouse implements House {

    @Inject Steps steps;

    @Override
    public Visit visit(Caller caller) {
        var identity = Identity.of(caller);
        return work -> steps.in(caller, identity, work);
    }

    @Override
    public void denied(Caller caller, String method, String reason) {
        steps.denied(caller, method, reason);
    }

    /** Apart, because the container's interceptors work from bean to bean only. */
    @ApplicationScoped
    static class Steps {

        @Inject CallerContext callers;
        @Inject AuditTrail audit;

        @ActivateRequestContext
        void in(Caller caller, Identity identity, Runnable work) {
            callers.enter(caller);
            identity.run(work);
        }

        @ActivateRequestContext
        void denied(Caller caller, String method, String reason) {
            callers.enter(caller);
            audit.denied(method, reason);
        }
    }
}

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
        return new Stay(steps, caller);
    }

    @Override
    public void denied(Caller caller, String method, String reason) {
        steps.denied(caller, method, reason);
    }

    /** Logs in with the first step, so that a failure there is answered like any other. */
    private static final class Stay implements Visit {

        private final Steps steps;
        private final Caller caller;
        private Identity identity;

        Stay(Steps steps, Caller caller) {
            this.steps = steps;
            this.caller = caller;
        }

        @Override
        public void step(Runnable work) {
            if (identity == null) {
                identity = Identity.of(caller);
            }
            steps.in(caller, identity, work);
        }
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

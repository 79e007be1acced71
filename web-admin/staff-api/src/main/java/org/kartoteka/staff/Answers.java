package org.kartoteka.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.kartoteka.circulation.api.LendingOutcome;
import org.kartoteka.circulation.api.RenewalOutcome;
import org.kartoteka.circulation.api.ReturnOutcome;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.web.CurrentRequest;
import org.kartoteka.web.Problems;

/** Turns outcomes into answers. */
@ApplicationScoped
class Answers {

    @Inject CurrentRequest request;
    @Inject Problems problems;

    Response of(LendingOutcome outcome) {
        if (outcome instanceof LendingOutcome.Refused refused) {
            return problems.of(refused.reason(), refused.arguments());
        }
        var loan = ((LendingOutcome.Lent) outcome).loan();
        return created(loan.id().toString(), loan);
    }

    Response of(ReturnOutcome outcome) {
        if (outcome instanceof ReturnOutcome.Refused refused) {
            return problems.of(refused.reason(), refused.arguments());
        }
        return Response.ok(outcome).build();
    }

    Response of(RenewalOutcome outcome) {
        if (outcome instanceof RenewalOutcome.Refused refused) {
            return problems.of(refused.reason(), refused.arguments());
        }
        return Response.ok(((RenewalOutcome.Renewed) outcome).loan()).build();
    }

    /** 201 with the address of what was made. */
    Response created(String id, Object entity) {
        return Response.created(request.below(id)).entity(entity).build();
    }

    /** 201 for what is shown in lists only and has no address of its own. */
    static Response made(Object entity) {
        return Response.status(Response.Status.CREATED).entity(entity).build();
    }

    /**
     * @throws RefusedException with the refusal if there is nothing
     */
    static <T> T found(Optional<T> found, Refusal otherwise, Object argument) {
        return found.orElseThrow(() -> new RefusedException(otherwise, argument));
    }
}

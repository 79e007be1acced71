package org.kartoteka.circulation.internal;

import static org.kartoteka.kernel.security.Roles.ADMIN;
import static org.kartoteka.kernel.security.Roles.INTEGRATOR;
import static org.kartoteka.kernel.security.Roles.LIBRARIAN;
import static org.kartoteka.kernel.security.Roles.READER;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.circulation.api.CirculationDesk;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.circulation.api.LendCopy;
import org.kartoteka.circulation.api.LendingOutcome;
import org.kartoteka.circulation.api.LoanView;
import org.kartoteka.circulation.api.RenewalOutcome;
import org.kartoteka.circulation.api.ReturnOutcome;
import org.kartoteka.circulation.api.TakeBackCopy;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.telemetry.Traced;

/**
 * The desk: who may, once per key, in one transaction. A refused act is rolled back whole, its key
 * included, so that the client may try again with the same key.
 */
@Traced
@Stateless
@Local(CirculationDesk.class)
public class CirculationDeskBean implements CirculationDesk {

    @Resource SessionContext session;
    @Inject CallerContext callers;
    @Inject IdempotencyKeys keys;
    @Inject Lending lending;
    @Inject TakingBack takingBack;
    @Inject Renewing renewing;
    @Inject DeskFigures figures;

    /** For the container. */
    public CirculationDeskBean() {}

    @Override
    @RolesAllowed({LIBRARIAN, ADMIN, INTEGRATOR})
    public LendingOutcome lend(LendCopy order, Optional<IdempotencyKey> key) {
        callers.requireBranch(order.branch());
        var earlier = key.flatMap(k -> keys.claim(k, order.toString()));
        if (earlier.isPresent()) {
            return new LendingOutcome.Lent(Json.read(earlier.get(), LoanView.class));
        }
        var outcome = lending.lend(order);
        if (outcome instanceof LendingOutcome.Lent lent) {
            key.ifPresent(k -> keys.answer(k, Json.write(lent.loan())));
            figures.count("lend", "DONE");
        } else if (outcome instanceof LendingOutcome.Refused refused) {
            refuse("lend", refused.reason());
        }
        return outcome;
    }

    @Override
    @RolesAllowed({LIBRARIAN, ADMIN, INTEGRATOR})
    public ReturnOutcome takeBack(TakeBackCopy order, Optional<IdempotencyKey> key) {
        callers.requireBranch(order.branch());
        var earlier = key.flatMap(k -> keys.claim(k, order.toString()));
        if (earlier.isPresent()) {
            return Json.read(earlier.get(), ReturnOutcome.Returned.class);
        }
        var outcome = takingBack.takeBack(order);
        if (outcome instanceof ReturnOutcome.Returned returned) {
            key.ifPresent(k -> keys.answer(k, Json.write(returned)));
            figures.count("take-back", "DONE");
        } else if (outcome instanceof ReturnOutcome.Refused refused) {
            refuse("take-back", refused.reason());
        }
        return outcome;
    }

    @Override
    @RolesAllowed({LIBRARIAN, ADMIN, INTEGRATOR, READER})
    public RenewalOutcome renew(UUID loanId, Optional<IdempotencyKey> key) {
        var earlier = key.flatMap(k -> keys.claim(k, "renew " + loanId));
        if (earlier.isPresent()) {
            return new RenewalOutcome.Renewed(Json.read(earlier.get(), LoanView.class));
        }
        var outcome = renewing.renew(loanId);
        if (outcome instanceof RenewalOutcome.Renewed renewed) {
            key.ifPresent(k -> keys.answer(k, Json.write(renewed.loan())));
            figures.count("renew", "DONE");
        } else if (outcome instanceof RenewalOutcome.Refused refused) {
            refuse("renew", refused.reason());
        }
        return outcome;
    }

    private void refuse(String act, CirculationRefusal reason) {
        session.setRollbackOnly();
        figures.count(act, reason.name());
    }
}

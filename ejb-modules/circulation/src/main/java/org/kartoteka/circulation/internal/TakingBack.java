package org.kartoteka.circulation.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.circulation.api.LoanChanged;
import org.kartoteka.circulation.api.LoanView;
import org.kartoteka.circulation.api.ReturnOutcome;
import org.kartoteka.circulation.api.TakeBackCopy;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.event.Outbox;

/** The act of taking a copy back, at whichever branch it is brought to. */
@ApplicationScoped
class TakingBack {

    @EJB Copies copies;
    @EJB LibraryNetwork network;
    @Inject OpenLoans loans;
    @Inject Outbox outbox;
    @Inject AuditTrail audit;
    @Inject LoanViews views;
    @Inject Clock clock;

    ReturnOutcome takeBack(TakeBackCopy order) {
        if (network.branch(order.branch()).isEmpty()) {
            return refused(CirculationRefusal.BRANCH_UNKNOWN, order.branch());
        }
        var copy = copies.byBarcode(order.copyBarcode());
        if (copy.isEmpty()) {
            return refused(CirculationRefusal.COPY_UNKNOWN, order.copyBarcode());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return loans.end(copy.get().id(), now, order.branch())
                .map(loan -> returned(loan, now, copy.get()))
                .orElseGet(() -> refused(CirculationRefusal.COPY_NOT_ON_LOAN, order.copyBarcode()));
    }

    private ReturnOutcome returned(LoanView loan, Instant now, CopyView copy) {
        outbox.publish(News.of(loan, LoanChanged.Change.RETURNED));
        audit.done("circulation.take-back", loan.id().toString());
        var late = ChronoUnit.DAYS.between(loan.dueOn(), views.day(now, loan.branch()));
        return new ReturnOutcome.Returned(loan, Math.max(0, late), copy.branch());
    }

    private static ReturnOutcome refused(CirculationRefusal reason, String argument) {
        return new ReturnOutcome.Refused(reason, List.of(argument));
    }
}

package org.kartoteka.circulation.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.circulation.api.LoanChanged;
import org.kartoteka.circulation.api.ReturnOutcome;
import org.kartoteka.circulation.api.TakeBackCopy;
import org.kartoteka.circulation.domain.Loan;
import org.kartoteka.circulation.domain.Loans;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.event.Outbox;

/** The act of taking a copy back, at whichever branch it is brought to. */
@ApplicationScoped
class TakingBack {

    @PersistenceContext(unitName = "circulation")
    EntityManager entities;

    @EJB Copies copies;
    @EJB LibraryNetwork network;
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
        return new Loans(entities)
                .openOfCopy(copy.get().id())
                .map(loan -> takeBack(loan, copy.get(), order.branch()))
                .orElseGet(() -> refused(CirculationRefusal.COPY_NOT_ON_LOAN, order.copyBarcode()));
    }

    private ReturnOutcome takeBack(Loan loan, CopyView copy, String branch) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        loan.end(now, branch);
        outbox.publish(News.of(loan, LoanChanged.Change.RETURNED));
        audit.done("circulation.take-back", loan.id().toString());
        var day = views.day(now, loan.branch());
        var late = Math.max(0, ChronoUnit.DAYS.between(loan.dueOn(), day));
        return new ReturnOutcome.Returned(views.of(loan, day), late, copy.branch());
    }

    private static ReturnOutcome refused(CirculationRefusal reason, String argument) {
        return new ReturnOutcome.Refused(reason, List.of(argument));
    }
}

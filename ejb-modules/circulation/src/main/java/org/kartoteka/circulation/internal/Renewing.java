package org.kartoteka.circulation.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.circulation.api.LoanChanged;
import org.kartoteka.circulation.api.RenewalOutcome;
import org.kartoteka.circulation.domain.Loan;
import org.kartoteka.circulation.domain.Loans;
import org.kartoteka.circulation.domain.RenewalRules;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.readers.api.Borrower;
import org.kartoteka.readers.api.ReadersRegistry;

/** The act of renewing: staff in their branches, a reader his own loans. */
@ApplicationScoped
class Renewing {

    @PersistenceContext(unitName = "circulation")
    EntityManager entities;

    @EJB ReadersRegistry readers;
    @Inject CirculationConfig config;
    @Inject CallerContext callers;
    @Inject Outbox outbox;
    @Inject AuditTrail audit;
    @Inject LoanViews views;
    @Inject Clock clock;

    RenewalOutcome renew(UUID id) {
        return new Loans(entities)
                .lock(id)
                .filter(this::visible)
                .map(this::renew)
                .orElseGet(
                        () ->
                                new RenewalOutcome.Refused(
                                        CirculationRefusal.LOAN_UNKNOWN, List.of()));
    }

    /** A reader learns nothing of the loans of others, not even that they are there. */
    private boolean visible(Loan loan) {
        Caller caller = callers.caller();
        Optional<String> card = caller.readerCard();
        if (card.isPresent() && caller.branches().isEmpty()) {
            return readers.borrower(card.get())
                    .map(Borrower::id)
                    .filter(loan.readerId()::equals)
                    .isPresent();
        }
        callers.requireBranch(loan.branch());
        return true;
    }

    private RenewalOutcome renew(Loan loan) {
        LocalDate today = views.day(clock.instant(), loan.branch());
        var reader = readers.borrower(loan.readerId());
        var refusal = RenewalRules.refusal(loan, reader, today, config.policy());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        loan.renewUntil(config.policy().dueOn(today));
        var renewed = views.of(loan, today);
        outbox.publish(News.of(renewed, LoanChanged.Change.RENEWED));
        audit.done("circulation.renew", loan.id().toString());
        return new RenewalOutcome.Renewed(renewed);
    }
}

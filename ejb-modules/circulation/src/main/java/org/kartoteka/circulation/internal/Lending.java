package org.kartoteka.circulation.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.AccessRule;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.LendableCopies;
import org.kartoteka.catalog.api.LendableCopy;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.circulation.api.LendCopy;
import org.kartoteka.circulation.api.LendingOutcome;
import org.kartoteka.circulation.api.LoanChanged;
import org.kartoteka.circulation.domain.LendingCase;
import org.kartoteka.circulation.domain.LendingRules;
import org.kartoteka.circulation.domain.Loan;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.time.Ids;
import org.kartoteka.readers.api.Borrower;
import org.kartoteka.readers.api.ReadersRegistry;

/**
 * The act of lending: ask, apply the rule book, write one loan with its news and its audit line.
 */
@ApplicationScoped
class Lending {

    @EJB ReadersRegistry readers;
    @EJB LendableCopies copies;
    @EJB LibraryNetwork network;
    @Inject CirculationConfig config;
    @Inject OpenLoans loans;
    @Inject Outbox outbox;
    @Inject AuditTrail audit;
    @Inject LoanViews views;
    @Inject Clock clock;

    LendingOutcome lend(LendCopy order) {
        var branch = network.branch(order.branch());
        if (branch.isEmpty()) {
            return refused(CirculationRefusal.BRANCH_UNKNOWN, order.branch());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var moment = new Moment(branch.get(), now);
        var copy = copies.held(order.copyBarcode());
        var reader = borrower(order.readerCard(), copy, moment.today());
        if (reader.isEmpty()) {
            return refused(CirculationRefusal.CARD_UNKNOWN, order.readerCard());
        }
        if (copy.isEmpty()) {
            return refused(CirculationRefusal.COPY_UNKNOWN, order.copyBarcode());
        }
        return lend(reader.get(), copy.get(), moment);
    }

    /** A moment at a desk. */
    private record Moment(Branch branch, Instant now) {

        LocalDate today() {
            return LocalDate.ofInstant(now, branch.zone());
        }
    }

    /** The age is asked for only where the edition wants to know it. */
    private Optional<Borrower> borrower(String card, Optional<LendableCopy> copy, LocalDate today) {
        boolean byAge = copy.filter(c -> c.asks(AccessRule.ADULTS_ONLY)).isPresent();
        return byAge ? readers.borrowerOfAge(card, today) : readers.borrowerForLending(card);
    }

    private LendingOutcome lend(Borrower reader, LendableCopy copy, Moment moment) {
        var today = moment.today();
        var lending =
                new LendingCase(
                        reader,
                        copy,
                        moment.branch().code(),
                        today,
                        loans.summary(reader.id(), copy.copy().id(), today),
                        config.policy());
        var refusal = LendingRules.refusal(lending);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var loan = Loan.open(Ids.next(clock), lending, moment.now());
        if (!loans.open(loan)) {
            return refused(CirculationRefusal.COPY_ALREADY_ON_LOAN, copy.copy().barcode());
        }
        var lent = views.of(loan, today);
        outbox.publish(News.of(lent, LoanChanged.Change.OPENED));
        audit.done("circulation.lend", loan.id().toString());
        return new LendingOutcome.Lent(lent);
    }

    private static LendingOutcome refused(CirculationRefusal reason, String argument) {
        return new LendingOutcome.Refused(reason, List.of(argument));
    }
}

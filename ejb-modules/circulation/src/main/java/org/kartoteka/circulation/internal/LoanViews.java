package org.kartoteka.circulation.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.circulation.api.LoanView;
import org.kartoteka.circulation.domain.Loan;

/** Shows loans to the outside, each by the date of its lending branch. */
@ApplicationScoped
class LoanViews {

    @EJB LibraryNetwork network;
    @Inject Clock clock;

    LoanView of(Loan loan) {
        return of(loan, day(loan.returnedAt().orElseGet(clock::instant), loan.branch()));
    }

    /** The same where the day in the lending branch is known. */
    LoanView of(Loan loan, LocalDate day) {
        return new LoanView(
                loan.id(),
                loan.copyId(),
                loan.copyBarcode(),
                loan.titleId(),
                loan.readerId(),
                loan.branch(),
                loan.lentAt(),
                loan.dueOn(),
                loan.renewals(),
                loan.overdueOn(day),
                loan.returnedAt(),
                loan.returnedBranch());
    }

    /** The date that the instant has in the branch; a branch that is gone counts as UTC. */
    LocalDate day(Instant instant, String branch) {
        ZoneId zone = network.branch(branch).map(Branch::zone).orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(instant, zone);
    }
}

package org.kartoteka.circulation.domain;

import static org.kartoteka.circulation.api.CirculationRefusal.CARD_EXPIRED;
import static org.kartoteka.circulation.api.CirculationRefusal.CARD_UNKNOWN;
import static org.kartoteka.circulation.api.CirculationRefusal.LOAN_ALREADY_RETURNED;
import static org.kartoteka.circulation.api.CirculationRefusal.LOAN_OVERDUE;
import static org.kartoteka.circulation.api.CirculationRefusal.READER_BLOCKED;
import static org.kartoteka.circulation.api.CirculationRefusal.RENEWAL_LIMIT_REACHED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.circulation.api.RenewalOutcome.Refused;
import org.kartoteka.readers.api.Borrower;

/** The rule book of renewing, in the order it is checked. */
public final class RenewalRules {

    private RenewalRules() {}

    /** Why the loan is not renewed on this day of the lending branch, if there is a reason. */
    public static Optional<Refused> refusal(
            Loan loan, Optional<Borrower> reader, LocalDate today, LoanPolicy policy) {
        if (!loan.isOpen()) {
            return refused(LOAN_ALREADY_RETURNED);
        }
        if (reader.isEmpty()) {
            return refused(CARD_UNKNOWN, loan.readerId());
        }
        if (today.isAfter(reader.get().expiresOn())) {
            return refused(CARD_EXPIRED, reader.get().expiresOn());
        }
        if (reader.get().blocked()) {
            return refused(READER_BLOCKED);
        }
        if (loan.overdueOn(today)) {
            return refused(LOAN_OVERDUE, loan.dueOn());
        }
        if (loan.renewals() >= policy.maxRenewals()) {
            return refused(RENEWAL_LIMIT_REACHED, loan.renewals());
        }
        return Optional.empty();
    }

    private static Optional<Refused> refused(CirculationRefusal reason, Object... arguments) {
        return Optional.of(new Refused(reason, List.of(arguments)));
    }
}

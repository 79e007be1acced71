package org.kartoteka.circulation.domain;

import java.time.LocalDate;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.readers.api.Borrower;

/**
 * A reader stands at a desk with a copy: all that the rules look at.
 *
 * @param branch the branch whose desk it is
 * @param today the date there
 */
public record LendingCase(
        Borrower reader,
        CopyView copy,
        String branch,
        LocalDate today,
        ReaderLoans loans,
        LoanPolicy policy) {

    boolean cardExpired() {
        return today.isAfter(reader.expiresOn());
    }

    boolean readerBlocked() {
        return reader.blocked();
    }

    boolean copyIs(CopyState state) {
        return copy.state() == state;
    }

    boolean copyOfAnotherBranch() {
        return !copy.branch().equals(branch);
    }

    boolean copyOut() {
        return loans.copyOut();
    }

    boolean overdue() {
        return loans.overdue() > 0;
    }

    boolean limitReached() {
        return loans.open() >= policy.maxLoans();
    }
}

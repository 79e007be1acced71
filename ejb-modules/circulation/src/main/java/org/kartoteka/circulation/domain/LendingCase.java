package org.kartoteka.circulation.domain;

import java.time.LocalDate;
import org.kartoteka.catalog.api.AccessRule;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.LendableCopy;
import org.kartoteka.readers.api.Borrower;

/**
 * A reader stands at a desk with a copy: all that the rules look at.
 *
 * @param lendable the copy and what its edition asks
 * @param branch the branch whose desk it is
 * @param today the date there
 */
public record LendingCase(
        Borrower reader,
        LendableCopy lendable,
        String branch,
        LocalDate today,
        ReaderLoans loans,
        LoanPolicy policy) {

    /** The copy itself. */
    public CopyView copy() {
        return lendable.copy();
    }

    boolean editionAsks(AccessRule rule) {
        return lendable.asks(rule);
    }

    /** Whoever was not asked for his age counts as a minor. */
    boolean forbiddenByAge() {
        return editionAsks(AccessRule.ADULTS_ONLY) && reader.age() != Borrower.Age.OF_AGE;
    }

    boolean cardExpired() {
        return today.isAfter(reader.expiresOn());
    }

    boolean readerBlocked() {
        return reader.blocked();
    }

    boolean copyIs(CopyState state) {
        return copy().state() == state;
    }

    boolean copyOfAnotherBranch() {
        return !copy().branch().equals(branch);
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

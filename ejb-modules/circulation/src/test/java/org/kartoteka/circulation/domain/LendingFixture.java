package org.kartoteka.circulation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kartoteka.catalog.api.AccessRule;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.LendableCopy;
import org.kartoteka.readers.api.Borrower;

/** A reader at the desk of NSK-1 with a copy of that branch, and everything in order. */
final class LendingFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LoanPolicy POLICY = new LoanPolicy(15, 3, 2);

    private LocalDate expiresOn = TODAY.plusYears(1);
    private boolean blocked;
    private CopyState state = CopyState.LENDABLE;
    private String home = "NSK-1";
    private Set<AccessRule> rules = Set.of();
    private Borrower.Age age = Borrower.Age.NOT_ASKED;
    private ReaderLoans loans = new ReaderLoans(0, 0, false);

    static LendingFixture inOrder() {
        return new LendingFixture();
    }

    LendingFixture cardGoodUntil(LocalDate day) {
        expiresOn = day;
        return this;
    }

    LendingFixture readerBlocked() {
        blocked = true;
        return this;
    }

    LendingFixture copy(CopyState as) {
        state = as;
        return this;
    }

    LendingFixture copyOf(String branch) {
        home = branch;
        return this;
    }

    LendingFixture editionAsks(AccessRule rule) {
        rules = Set.of(rule);
        return this;
    }

    LendingFixture readerIs(Borrower.Age as) {
        age = as;
        return this;
    }

    LendingFixture loans(int open, int overdue) {
        loans = new ReaderLoans(open, overdue, loans.copyOut());
        return this;
    }

    LendingFixture copyOut() {
        loans = new ReaderLoans(loans.open(), loans.overdue(), true);
        return this;
    }

    LendingCase toCase() {
        var copy =
                new CopyView(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "NSK",
                        home,
                        "NSK-666468",
                        Optional.of("666468"),
                        Optional.empty(),
                        Optional.empty(),
                        state);
        return new LendingCase(
                reader(), new LendableCopy(copy, rules), "NSK-1", TODAY, loans, POLICY);
    }

    Borrower reader() {
        return new Borrower(UUID.randomUUID(), "2920000000017", expiresOn, blocked, age);
    }

    Loan toLoan() {
        return Loan.open(UUID.randomUUID(), toCase(), Instant.parse("2026-11-22T05:00:00Z"));
    }

    /** As it is read back after the desk has ended it in the database. */
    Loan toReturnedLoan() {
        var loan = toLoan();
        try {
            var returnedAt = Loan.class.getDeclaredField("returnedAt");
            returnedAt.setAccessible(true);
            returnedAt.set(loan, loan.lentAt().plusSeconds(60));
            return loan;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

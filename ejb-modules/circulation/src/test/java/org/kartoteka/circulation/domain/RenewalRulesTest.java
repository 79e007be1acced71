package org.kartoteka.circulation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.circulation.domain.LendingFixture.POLICY;
import static org.kartoteka.circulation.domain.LendingFixture.TODAY;
import static org.kartoteka.circulation.domain.LendingFixture.inOrder;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.circulation.api.RenewalOutcome.Refused;
import org.kartoteka.readers.api.Borrower;

class RenewalRulesTest {

    private final Loan loan = inOrder().toLoan();

    @Test
    void openLoanInTimeIsRenewed() {
        assertThat(refusal(Optional.of(inOrder().reader()), TODAY)).isEmpty();
    }

    @Test
    void loanIsRenewedOnItsLastDay() {
        assertThat(refusal(Optional.of(inOrder().reader()), loan.dueOn())).isEmpty();
    }

    @Test
    void overdueLoanIsNotRenewed() {
        assertThat(refusal(Optional.of(inOrder().reader()), loan.dueOn().plusDays(1)))
                .contains(CirculationRefusal.LOAN_OVERDUE);
    }

    @Test
    void returnedLoanIsNotRenewed() {
        var returned = inOrder().toReturnedLoan();

        assertThat(RenewalRules.refusal(returned, Optional.of(inOrder().reader()), TODAY, POLICY))
                .hasValueSatisfying(
                        r ->
                                assertThat(r.reason())
                                        .isEqualTo(CirculationRefusal.LOAN_ALREADY_RETURNED));
    }

    @Test
    void loanRenewedAsOftenAsAllowedIsNotRenewedAgain() {
        loan.renewUntil(TODAY.plusDays(16));
        loan.renewUntil(TODAY.plusDays(17));

        assertThat(refusal(Optional.of(inOrder().reader()), TODAY))
                .contains(CirculationRefusal.RENEWAL_LIMIT_REACHED);
    }

    @Test
    void expiredCardRenewsNothing() {
        assertThat(
                        refusal(
                                Optional.of(inOrder().cardGoodUntil(TODAY.minusDays(1)).reader()),
                                TODAY))
                .contains(CirculationRefusal.CARD_EXPIRED);
    }

    @Test
    void blockedReaderRenewsNothing() {
        assertThat(refusal(Optional.of(inOrder().readerBlocked().reader()), TODAY))
                .contains(CirculationRefusal.READER_BLOCKED);
    }

    @Test
    void erasedReaderRenewsNothing() {
        assertThat(refusal(Optional.empty(), TODAY)).contains(CirculationRefusal.CARD_UNKNOWN);
    }

    private Optional<CirculationRefusal> refusal(Optional<Borrower> reader, LocalDate today) {
        return RenewalRules.refusal(loan, reader, today, POLICY).map(Refused::reason);
    }
}

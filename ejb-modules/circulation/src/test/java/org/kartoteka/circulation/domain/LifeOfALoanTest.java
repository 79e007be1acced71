package org.kartoteka.circulation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.circulation.domain.LendingFixture.TODAY;
import static org.kartoteka.circulation.domain.LendingFixture.inOrder;

import org.junit.jupiter.api.Test;

class LifeOfALoanTest {

    private final Loan loan = inOrder().toLoan();

    @Test
    void isDueSoManyDaysAfterTheDayOfTheBranch() {
        assertThat(loan.dueOn()).isEqualTo(TODAY.plusDays(15));
    }

    @Test
    void isOverdueFromTheDayAfterItWasDue() {
        assertThat(loan.overdueOn(loan.dueOn())).isFalse();
        assertThat(loan.overdueOn(loan.dueOn().plusDays(1))).isTrue();
    }

    @Test
    void renewalNeverShortensIt() {
        var due = loan.dueOn();

        loan.renewUntil(due.minusDays(3));

        assertThat(loan.dueOn()).isEqualTo(due);
        assertThat(loan.renewals()).isOne();
    }
}

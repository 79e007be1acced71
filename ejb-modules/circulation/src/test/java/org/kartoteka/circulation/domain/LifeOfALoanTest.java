package org.kartoteka.circulation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartoteka.circulation.domain.LendingFixture.TODAY;
import static org.kartoteka.circulation.domain.LendingFixture.inOrder;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LifeOfALoanTest {

    private static final Instant LATER = Instant.parse("2026-11-25T05:00:00Z");

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

    @Test
    void endsOnceAtTheBranchThatTookItBack() {
        loan.end(LATER, "VVO-1");

        assertThat(loan.isOpen()).isFalse();
        assertThat(loan.returnedAt()).contains(LATER);
        assertThat(loan.returnedBranch()).contains("VVO-1");
        assertThatThrownBy(() -> loan.end(LATER, "VVO-1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> loan.renewUntil(TODAY)).isInstanceOf(IllegalStateException.class);
    }
}

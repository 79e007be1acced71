package org.kartoteka.circulation.domain;

import java.time.LocalDate;

/**
 * How long, how many, how often.
 *
 * @param loanDays days from lending to the due date
 * @param maxLoans open loans a reader may have
 * @param maxRenewals renewals a loan may have
 */
public record LoanPolicy(int loanDays, int maxLoans, int maxRenewals) {

    /** The due date of a loan or renewal made today. */
    public LocalDate dueOn(LocalDate today) {
        return today.plusDays(loanDays);
    }
}

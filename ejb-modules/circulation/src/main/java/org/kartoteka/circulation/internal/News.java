package org.kartoteka.circulation.internal;

import org.kartoteka.circulation.api.LoanChanged;
import org.kartoteka.circulation.api.LoanView;

/** Makes the event of a loan. */
final class News {

    private News() {}

    static LoanChanged of(LoanView loan, LoanChanged.Change change) {
        return new LoanChanged(
                loan.id(),
                change,
                loan.copyId(),
                loan.titleId(),
                loan.readerId(),
                loan.branch(),
                loan.dueOn());
    }
}

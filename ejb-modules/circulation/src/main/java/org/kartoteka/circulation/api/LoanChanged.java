package org.kartoteka.circulation.api;

import java.time.LocalDate;
import java.util.UUID;
import org.kartoteka.kernel.event.DomainEvent;

/** A loan was opened, renewed or ended. */
public record LoanChanged(
        UUID loanId,
        Change change,
        UUID copyId,
        UUID titleId,
        UUID readerId,
        String branch,
        LocalDate dueOn)
        implements DomainEvent {

    /** What happened to the loan. */
    public enum Change {
        /** The copy went out. */
        OPENED,
        /** The due date moved. */
        RENEWED,
        /** The copy came back. */
        RETURNED
    }

    /** The topic of this event. */
    public static final String TOPIC = "circulation.loans";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return loanId.toString();
    }

    @Override
    public String type() {
        return "org.kartoteka.circulation.loan-changed.v1";
    }
}

package org.kartoteka.circulation.api;

import java.util.List;

/** The desk either takes a copy back or says why not. */
public sealed interface ReturnOutcome {

    /**
     * It came back.
     *
     * @param overdueDays how many days too late, zero if in time
     * @param homeBranch where the copy belongs; not always where it was brought
     */
    record Returned(LoanView loan, long overdueDays, String homeBranch) implements ReturnOutcome {}

    /** It was not taken; the arguments fill the message. */
    record Refused(CirculationRefusal reason, List<Object> arguments) implements ReturnOutcome {}
}

package org.kartoteka.circulation.api;

import java.util.List;

/** The desk either lends or says why not; there is no third answer. */
public sealed interface LendingOutcome {

    /** It was lent. */
    record Lent(LoanView loan) implements LendingOutcome {}

    /** It was not; the arguments fill the message. */
    record Refused(CirculationRefusal reason, List<Object> arguments) implements LendingOutcome {}
}

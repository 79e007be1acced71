package org.kartoteka.circulation.api;

import java.util.List;

/** A loan is either renewed or there is a reason why not. */
public sealed interface RenewalOutcome {

    /** It was renewed. */
    record Renewed(LoanView loan) implements RenewalOutcome {}

    /** It was not; the arguments fill the message. */
    record Refused(CirculationRefusal reason, List<Object> arguments) implements RenewalOutcome {}
}

package org.kartoteka.circulation.api;

import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.idempotency.IdempotencyKey;

/**
 * The desk: lend, take back, renew. For librarians, administrators and integrators, within their
 * branches; a reader may renew his own. With a key, the same order twice is carried out once and
 * answered the same.
 */
public interface CirculationDesk {

    /** Lends a copy to a reader. */
    LendingOutcome lend(LendCopy order, Optional<IdempotencyKey> key);

    /** Takes a copy back. */
    ReturnOutcome takeBack(TakeBackCopy order, Optional<IdempotencyKey> key);

    /** Renews a loan. */
    RenewalOutcome renew(UUID loanId, Optional<IdempotencyKey> key);
}

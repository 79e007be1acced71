package org.kartoteka.kernel.idempotency;

import java.util.Optional;

/** Remembers acts by the client's key. Must be called within the transaction of the act. */
public interface IdempotencyKeys {

    /**
     * Claims the key for an act, or gives the answer of the act that already had it. Waits while
     * another transaction holds the key.
     *
     * @param request a text that is the same only for the same request
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     IdempotencyRefusal#IDEMPOTENCY_KEY_REUSED} if the key was used for another request
     */
    Optional<String> claim(IdempotencyKey key, String request);

    /** Keeps the answer under a key that this transaction has claimed. */
    void answer(IdempotencyKey key, String answer);
}

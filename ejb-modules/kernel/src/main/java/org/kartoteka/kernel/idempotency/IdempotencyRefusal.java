package org.kartoteka.kernel.idempotency;

import org.kartoteka.kernel.error.Refusal;

/** What can be wrong with an idempotency key. */
public enum IdempotencyRefusal implements Refusal {
    /** The key has already been used for a different request. */
    IDEMPOTENCY_KEY_REUSED;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.kernel.messages";
    }
}

package org.kartoteka.readers;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.kartoteka.kernel.error.RefusedException;

/** Catches a refusal, so that a test can look at its reason. */
public final class Refusals {

    private Refusals() {}

    /** The refusal of the act; null, which no assertion likes, if the act was not refused. */
    public static RefusedException refused(ThrowingCallable act) {
        return catchThrowableOfType(RefusedException.class, act);
    }
}

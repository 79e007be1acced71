package org.kartoteka.readers.api;

import java.util.Optional;

/**
 * Keeps what is marked 18+ from minors (436-FZ, articles 6 and 16). It knows the caller, and the
 * birth date of a reader; who has not said who he is counts as a minor. Open to everybody.
 */
public interface AgeGate {

    /**
     * Whether what is marked 18+ may be shown to the caller: a reader who is eighteen by the date
     * of his branch, or staff. A child's own account shows nothing of it even in a grown-up's
     * hands.
     */
    boolean opensForAdults();

    /**
     * Lets pass what the caller may see.
     *
     * @param ageMark as on the edition, for instance {@code 16+}
     * @throws org.kartoteka.kernel.error.RefusedException {@link ReaderRefusal#ADULTS_ONLY}
     */
    void requireFor(Optional<String> ageMark);
}

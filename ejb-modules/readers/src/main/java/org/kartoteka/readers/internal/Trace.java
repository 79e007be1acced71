package org.kartoteka.readers.internal;

import java.util.Optional;

/** The fingerprints that a look-up goes by; all that are there must match. */
record Trace(Optional<byte[]> surnameAndBirth, Optional<byte[]> phone, Optional<byte[]> email) {

    /** Whether there is nothing to go by, which would match everybody. */
    boolean isEmpty() {
        return surnameAndBirth.isEmpty() && phone.isEmpty() && email.isEmpty();
    }
}

package org.kartoteka.readers.api;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What lending needs to know of a reader; no personal data.
 *
 * @param age whether he is of age, where that was asked
 */
public record Borrower(UUID id, String card, LocalDate expiresOn, boolean blocked, Age age) {

    /** All that lending may know of somebody's age. */
    public enum Age {
        /** The birth date was left under its seal. */
        NOT_ASKED,
        /** Under eighteen. */
        MINOR,
        /** Eighteen or older. */
        OF_AGE
    }

    /** A borrower whose age nobody asked for. */
    public Borrower(UUID id, String card, LocalDate expiresOn, boolean blocked) {
        this(id, card, expiresOn, blocked, Age.NOT_ASKED);
    }
}

package org.kartoteka.catalog.marc.view;

import java.util.Optional;

/** The state of a copy in the system that it came from. */
public enum CopyStatus {
    /** The field says nothing of it. */
    UNSTATED,
    AVAILABLE,
    ON_LOAN,
    EXPECTED,
    IN_BINDERY,
    LOST,
    NOT_LENT,
    WRITTEN_OFF,
    ON_THE_WAY,
    ON_RESERVED_SHELF,
    /** Copies that are counted, not numbered one by one. */
    GROUP,
    /** Bound together with others. */
    BOUND,
    /** A code that is not known; the problem tells which. */
    UNKNOWN;

    /** Of 910 $a of IRBIS. */
    static Optional<CopyStatus> ofIrbis(String code) {
        return switch (code) {
            case "0" -> Optional.of(AVAILABLE);
            case "1" -> Optional.of(ON_LOAN);
            case "2" -> Optional.of(EXPECTED);
            case "3" -> Optional.of(IN_BINDERY);
            case "4" -> Optional.of(LOST);
            case "5" -> Optional.of(NOT_LENT);
            case "6" -> Optional.of(WRITTEN_OFF);
            case "8" -> Optional.of(ON_THE_WAY);
            case "9" -> Optional.of(ON_RESERVED_SHELF);
            case "C", "R", "U", "c", "r", "u" -> Optional.of(GROUP);
            case "P", "p" -> Optional.of(BOUND);
            default -> Optional.empty();
        };
    }
}

package org.kartoteka.catalog.marc.view;

import java.util.Optional;

/**
 * For whom a document was written, as cataloguers code it (100 $a/17 of RUSMARC, 008/22 of MARC
 * 21). A hint for choosing, never a legal age mark.
 */
public enum Audience {
    PRESCHOOL,
    PRIMARY,
    CHILDREN,
    YOUTH,
    ADULT;

    /**
     * Of a code in 100 $a, positions 17-19: a all young, b 0-5, c 5-10, d 9-14, e 14-20, k and m
     * adults.
     */
    static Optional<Audience> ofRusmarc(char code) {
        return switch (code) {
            case 'b' -> Optional.of(PRESCHOOL);
            case 'c' -> Optional.of(PRIMARY);
            case 'a', 'd' -> Optional.of(CHILDREN);
            case 'e' -> Optional.of(YOUTH);
            case 'k', 'm' -> Optional.of(ADULT);
            default -> Optional.empty();
        };
    }

    /**
     * Of 008/22: a preschool, b primary, c pre-adolescent, d adolescent, e adult, f specialised, j
     * juvenile.
     */
    static Optional<Audience> ofMarc21(char code) {
        return switch (code) {
            case 'a' -> Optional.of(PRESCHOOL);
            case 'b' -> Optional.of(PRIMARY);
            case 'c', 'j' -> Optional.of(CHILDREN);
            case 'd' -> Optional.of(YOUTH);
            case 'e', 'f' -> Optional.of(ADULT);
            default -> Optional.empty();
        };
    }
}

package org.kartoteka.readers.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Full age: eighteen years (436-FZ, article 2; Civil Code, article 21), from the birthday itself
 * on.
 */
public final class FullAge {

    private static final int YEARS = 18;

    private FullAge() {}

    /** Whether who was born then is of age on a day. */
    public static boolean on(LocalDate day, LocalDate born) {
        return ChronoUnit.YEARS.between(born, day) >= YEARS;
    }
}

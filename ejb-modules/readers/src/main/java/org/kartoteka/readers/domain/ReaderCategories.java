package org.kartoteka.readers.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.kartoteka.readers.api.ReaderCategory;

/** Which category a reader is of: by the age in full years, as the form 6-НК counts. */
public final class ReaderCategories {

    private static final long LAST_YEAR_OF_CHILD = 14;
    private static final long LAST_YEAR_OF_YOUTH = 30;

    private ReaderCategories() {}

    /** The category of one born on the given date, on the given day. */
    public static ReaderCategory on(LocalDate day, LocalDate birthDate) {
        long age = ChronoUnit.YEARS.between(birthDate, day);
        if (age <= LAST_YEAR_OF_CHILD) {
            return ReaderCategory.CHILD;
        }
        return age <= LAST_YEAR_OF_YOUTH ? ReaderCategory.YOUTH : ReaderCategory.ADULT;
    }
}

package org.kartoteka.catalog.marc.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads dates as holdings fields write them: 20160324, 2016-03-24, 24.03.2016. */
final class CopyDates {

    private CopyDates() {}

    static Optional<LocalDate> parse(String text) {
        String[] parts = text.strip().split("[.\\-/]", -1);
        if (parts.length == 1 && parts[0].length() == 8) {
            String date = parts[0];
            return date(date.substring(0, 4), date.substring(4, 6), date.substring(6));
        }
        if (parts.length != 3) {
            return Optional.empty();
        }
        return parts[0].length() == 4
                ? date(parts[0], parts[1], parts[2])
                : date(parts[2], parts[1], parts[0]);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        if (year.length() != 4 || !digits(year) || !digits(month) || !digits(day)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static boolean digits(String text) {
        return !text.isEmpty()
                && text.length() <= 4
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

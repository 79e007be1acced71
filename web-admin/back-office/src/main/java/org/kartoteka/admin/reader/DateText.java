package org.kartoteka.admin.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a date as people type it: 01.02.1990, 1.2.1990, 01021990 or 1990-02-01. */
final class DateText {

    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern RUN = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private DateText() {}

    static Optional<LocalDate> parse(String text) {
        var iso = ISO.matcher(text.strip());
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        for (var form : new Pattern[] {DOTTED, RUN}) {
            var match = form.matcher(text.strip());
            if (match.matches()) {
                return day(match.group(3), match.group(2), match.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
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
}

package org.kartoteka.protocols.oai;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Dates of the protocol: UTC, days or seconds. */
final class Datestamps {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECOND =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

    private Datestamps() {}

    static String written(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static boolean isDay(String date) {
        return DAY.matcher(date).matches();
    }

    /**
     * The moment at which a date begins.
     *
     * @throws OaiException badArgument
     */
    static Instant begin(String date, String argument) throws OaiException {
        try {
            if (isDay(date)) {
                return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (SECOND.matcher(date).matches()) {
                return Instant.parse(date);
            }
        } catch (DateTimeException e) {
            var told = notADate(argument);
            told.initCause(e);
            throw told;
        }
        throw notADate(argument);
    }

    /** The moment at which a date is over: the day or the second itself still counts. */
    static Instant end(String date, String argument) throws OaiException {
        return begin(date, argument).plus(isDay(date) ? Duration.ofDays(1) : Duration.ofSeconds(1));
    }

    private static OaiException notADate(String argument) {
        return OaiError.BAD_ARGUMENT.about(
                argument + " is no date of the form YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ");
    }
}

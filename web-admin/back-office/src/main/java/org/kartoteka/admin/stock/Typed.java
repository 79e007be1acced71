package org.kartoteka.admin.stock;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is typed into fields, as what it means. */
final class Typed {

    private Typed() {}

    /** The text without spaces around it, if there is any. */
    static Optional<String> text(String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The text, or nothing as an empty one. */
    static String orEmpty(String typed) {
        return text(typed).orElse("");
    }

    /** A date as a date field sends it. */
    static Optional<LocalDate> date(String typed) {
        try {
            return text(typed).map(LocalDate::parse);
        } catch (DateTimeException unclear) {
            return Optional.empty();
        }
    }

    /** A number with a comma or a point. */
    static Optional<BigDecimal> number(String typed) {
        try {
            return text(typed)
                    .map(text -> text.replace(" ", "").replace(',', '.'))
                    .map(BigDecimal::new);
        } catch (NumberFormatException unclear) {
            return Optional.empty();
        }
    }

    /** One thing for each line. */
    static List<String> lines(String typed) {
        return text(typed).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

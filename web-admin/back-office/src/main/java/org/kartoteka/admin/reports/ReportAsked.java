package org.kartoteka.admin.reports;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.ReportGroup;
import org.kartoteka.catalog.api.ReportKind;
import org.kartoteka.catalog.api.ReportQuery;

/** What the address of a page asks for; what cannot be understood counts as not said. */
final class ReportAsked {

    private static final int A_YEAR = 11;

    private ReportAsked() {}

    static Optional<String> text(String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    static ReportKind kind(String given) {
        return Stream.of(ReportKind.values())
                .filter(kind -> kind.name().equals(given))
                .findFirst()
                .orElse(ReportKind.ARRIVALS);
    }

    static ReportGroup group(String given) {
        return Stream.of(ReportGroup.values())
                .filter(group -> group.name().equals(given))
                .findFirst()
                .orElse(ReportGroup.BRANCH);
    }

    static Optional<YearMonth> month(String given) {
        try {
            return text(given).map(YearMonth::parse);
        } catch (DateTimeException unclear) {
            return Optional.empty();
        }
    }

    /** The question, for the last twelve months if no period is given. */
    static ReportQuery query(
            String library, String branch, ReportKind kind, ReportGroup group, Period period) {
        var to = month(period.to()).orElse(period.now());
        var from = month(period.from()).orElse(to.minusMonths(A_YEAR));
        return new ReportQuery(kind, library, text(branch), group, from, to);
    }

    /** As it was typed. */
    record Period(String from, String to, YearMonth now) {}
}

package org.kartoteka.catalog.internal.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.kartoteka.catalog.api.ReportGroup;
import org.kartoteka.catalog.api.ReportQuery;
import org.kartoteka.kernel.sql.Database;

/** The sums that a report is made of, each by one statement. */
@ApplicationScoped
class ReportRows {

    private static final String LAST =
            "select id, finished_at from catalog.stock_picture"
                    + " where library = ? and state = 'DONE' order by finished_at desc limit 1";

    @Inject Database database;

    /** The last picture of a library that is done. */
    record Made(UUID id, Instant at) {}

    Optional<Made> last(String library) {
        return database.first(
                LAST,
                row ->
                        new Made(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant()),
                library);
    }

    /** Copies that came in the period. */
    Map<String, Long> came(Made picture, ReportQuery query) {
        return sums(
                "select "
                        + column(query.group())
                        + ", sum(came) from catalog.stock_picture_copies where picture = ?"
                        + " and month between ?::date and ?::date and (?::text is null or branch = ?)"
                        + " group by 1 having sum(came) > 0",
                picture.id(),
                first(query.from()),
                first(query.to()),
                query.branch(),
                query.branch());
    }

    /** Copies in stock. */
    Map<String, Long> copies(Made picture, ReportQuery query) {
        return sums(
                "select "
                        + column(query.group())
                        + ", sum(copies) from catalog.stock_picture_copies where picture = ?"
                        + " and (?::text is null or branch = ?) group by 1 having sum(copies) > 0",
                picture.id(),
                query.branch(),
                query.branch());
    }

    /** Titles that have copies in stock; for lines by branch or class. */
    Map<String, Long> titles(Made picture, ReportQuery query) {
        boolean byBranch = query.group() == ReportGroup.BRANCH && query.branch().isEmpty();
        return sums(
                "select "
                        + column(query.group())
                        + ", sum(titles) from catalog.stock_picture_titles where picture = ? and "
                        + (byBranch ? "branch <> coalesce(?, '')" : "branch = coalesce(?, '')")
                        + " group by 1",
                picture.id(),
                query.branch());
    }

    /** Loans in the period. */
    Map<String, Long> loans(ReportQuery query) {
        return sums(
                "select "
                        + column(query.group())
                        + ", sum(loans) from catalog.loan_count where library = ?"
                        + " and month between ?::date and ?::date and (?::text is null or branch = ?)"
                        + " group by 1",
                query.library(),
                first(query.from()),
                first(query.to()),
                query.branch(),
                query.branch());
    }

    private Map<String, Long> sums(String sql, Object... arguments) {
        var sums = new TreeMap<String, Long>();
        database.list(sql, row -> sums.put(row.getString(1), row.getLong(2)), arguments);
        return sums;
    }

    private static String column(ReportGroup group) {
        return switch (group) {
            case MONTH -> "to_char(month, 'YYYY-MM')";
            case BRANCH -> "branch";
            case KIND -> "kind";
            case BBK -> "bbk";
            case UDC -> "udc";
        };
    }

    private static LocalDate first(YearMonth month) {
        return month.atDay(1);
    }
}

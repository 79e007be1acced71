package org.kartoteka.catalog.internal.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.kartoteka.catalog.api.ReportGroup;
import org.kartoteka.catalog.api.ReportKind;
import org.kartoteka.catalog.api.ReportLine;
import org.kartoteka.catalog.api.ReportQuery;
import org.kartoteka.catalog.api.ReportRefusal;
import org.kartoteka.catalog.api.StockReport;
import org.kartoteka.kernel.error.RefusedException;

/** Puts sums side by side. */
@ApplicationScoped
class ReportMaking {

    private static final int LONGEST_YEARS = 100;
    private static final int DECIMALS = 2;

    @Inject ReportRows rows;

    /** The sums of a report by line. */
    private record Sums(
            Map<String, Long> titles, Map<String, Long> copies, Map<String, Long> loans) {

        Sums {
            titles = Map.copyOf(titles);
        }
    }

    StockReport make(ReportQuery query) {
        require(query);
        var picture = rows.last(query.library());
        var sums = picture.map(made -> sums(made, query)).orElse(loansOnly(query));
        var names = new TreeSet<>(sums.copies().keySet());
        names.addAll(sums.loans().keySet());
        var lines = names.stream().map(name -> line(name, sums, query)).toList();
        return new StockReport(picture.map(ReportRows.Made::at), lines, total(lines, query));
    }

    private Sums sums(ReportRows.Made made, ReportQuery query) {
        return switch (query.kind()) {
            case ARRIVALS -> new Sums(Map.of(), rows.came(made, query), Map.of());
            case CIRCULATION -> new Sums(Map.of(), rows.copies(made, query), rows.loans(query));
            case COMPOSITION ->
                    new Sums(
                            query.group() == ReportGroup.KIND ? Map.of() : rows.titles(made, query),
                            rows.copies(made, query),
                            rows.loans(query));
        };
    }

    private Sums loansOnly(ReportQuery query) {
        var loans =
                query.kind() == ReportKind.ARRIVALS ? Map.<String, Long>of() : rows.loans(query);
        return new Sums(Map.of(), Map.of(), loans);
    }

    private static ReportLine line(String name, Sums sums, ReportQuery query) {
        long copies = sums.copies().getOrDefault(name, 0L);
        long loans = sums.loans().getOrDefault(name, 0L);
        return new ReportLine(
                name,
                Optional.ofNullable(sums.titles().get(name)),
                copies,
                loans,
                rate(query, copies, loans));
    }

    /** A title in two branches counts once in the library, so titles by branch have no total. */
    private static ReportLine total(List<ReportLine> lines, ReportQuery query) {
        long copies = lines.stream().mapToLong(ReportLine::copies).sum();
        long loans = lines.stream().mapToLong(ReportLine::loans).sum();
        boolean additive = query.group() == ReportGroup.BBK || query.group() == ReportGroup.UDC;
        var titles =
                Optional.of(lines.stream().mapToLong(one -> one.titles().orElse(0L)).sum())
                        .filter(sum -> additive && query.kind() == ReportKind.COMPOSITION);
        return new ReportLine("", titles, copies, loans, rate(query, copies, loans));
    }

    private static Optional<BigDecimal> rate(ReportQuery query, long copies, long loans) {
        return query.kind() == ReportKind.ARRIVALS || copies == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(loans)
                                .divide(
                                        BigDecimal.valueOf(copies),
                                        DECIMALS,
                                        RoundingMode.HALF_UP));
    }

    private static void require(ReportQuery query) {
        boolean backwards = query.to().isBefore(query.from());
        if (backwards || query.from().plusYears(LONGEST_YEARS).isBefore(query.to())) {
            throw new RefusedException(ReportRefusal.PERIOD_MALFORMED, LONGEST_YEARS);
        }
        if (query.group() == ReportGroup.MONTH && query.kind() != ReportKind.ARRIVALS) {
            throw new RefusedException(ReportRefusal.GROUP_UNFIT);
        }
    }
}

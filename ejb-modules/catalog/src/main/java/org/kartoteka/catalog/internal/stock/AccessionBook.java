package org.kartoteka.catalog.internal.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.AccessionLine;
import org.kartoteka.catalog.api.AccessionTotals;
import org.kartoteka.catalog.api.AccessionTotals.Part;
import org.kartoteka.catalog.api.StockSum;
import org.kartoteka.catalog.domain.StockKind;
import org.kartoteka.kernel.money.Money;
import org.kartoteka.kernel.sql.Database;

/** The summary accession book (КСУ), read from the ledger. */
@ApplicationScoped
class AccessionBook {

    private static final String LINES =
            "select min(e.number), min(e.booked_on), coalesce(d.source, 'UNKNOWN'), d.number,"
                    + " d.dated, nullif(d.party, ''), sum(e.titles), sum(e.copies), sum(e.amount), "
                    + kinds()
                    + ", d.id from catalog.stock_entry e"
                    + " left join catalog.stock_document d on d.id = e.document"
                    + " where e.library = ? and e.act = any (?)"
                    + " and e.booked_on >= ? and e.booked_on < ?"
                    + " group by coalesce(e.document::text, e.number::text), d.id"
                    + " having min(e.number) > ? order by 1 limit ?";

    private static final String BALANCE =
            "select balance_copies, balance_amount from catalog.stock_entry"
                    + " where library = ? and booked_on < ?"
                    + " order by booked_on desc, number desc limit 1";

    private static final String TURNOVER =
            "select act, case when debit like 'stock:%' then credit else debit end, kind,"
                    + " case when debit like 'stock:%' then 1 else -1 end, sum(copies), sum(amount)"
                    + " from catalog.stock_entry where library = ? and booked_on >= ?"
                    + " and booked_on < ? and act <> 'MOVE' group by 1, 2, 3, 4 order by 1, 2, 3";

    private static final int FIRST_KIND = 10;
    private static final int PAPER = FIRST_KIND + StockKind.values().length;

    /** A line, and the paper that it is of. */
    record Booked(AccessionLine line, Optional<UUID> document) {}

    /** What moved between the stock and one account in a year. */
    private record Turnover(String act, String account, String kind, int sign, StockSum sum) {

        /** The part of the account after the colon. */
        String name() {
            return account.substring(account.indexOf(':') + 1);
        }

        boolean comes() {
            return act.equals("RECEIPT") || act.equals("OPENING");
        }
    }

    @Inject Database database;

    private static String kinds() {
        var columns = new ArrayList<String>();
        for (var kind : StockKind.values()) {
            columns.add("sum(e.copies) filter (where e.kind = '" + kind.name() + "')");
        }
        return String.join(", ", columns);
    }

    /** A page of part 1 or 2: a line for each paper. */
    List<AccessionLine> lines(String library, int year, List<String> acts, long after, int limit) {
        var from = LocalDate.of(year, 1, 1);
        return database.list(
                LINES, AccessionBook::line, library, acts, from, from.plusYears(1), after, limit);
    }

    /** Part 1 or 2 of a year from its beginning, with the papers' own ids. */
    List<Booked> booked(String library, int year, List<String> acts, int limit) {
        var from = LocalDate.of(year, 1, 1);
        return database.list(
                LINES,
                row -> new Booked(line(row), Optional.ofNullable(row.getObject(PAPER, UUID.class))),
                library,
                acts,
                from,
                from.plusYears(1),
                0L,
                limit);
    }

    /** Part 3. */
    AccessionTotals totals(String library, int year) {
        var from = LocalDate.of(year, 1, 1);
        var turnovers =
                database.list(TURNOVER, AccessionBook::turnover, library, from, from.plusYears(1));
        return new AccessionTotals(
                library,
                year,
                balance(library, from),
                parts(turnovers, Turnover::comes),
                parts(turnovers, t -> t.act().equals("DISPOSAL")),
                sum(turnovers.stream().filter(t -> t.act().equals("RESTORATION")).toList()),
                sum(turnovers.stream().filter(t -> t.act().equals("REVALUATION")).toList())
                        .amount(),
                balance(library, from.plusYears(1)),
                kinds(turnovers));
    }

    /** What was in stock before a day. */
    StockSum balance(String library, LocalDate before) {
        return database.first(BALANCE, row -> LedgerRows.sum(row, 1), library, before)
                .orElse(new StockSum(0, Money.roubles(BigDecimal.ZERO)));
    }

    private static List<Part> parts(List<Turnover> turnovers, Predicate<Turnover> which) {
        var byName =
                turnovers.stream()
                        .filter(which)
                        .collect(
                                Collectors.groupingBy(
                                        Turnover::name, TreeMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), unsigned(sum(entry.getValue()))))
                .toList();
    }

    private static List<Part> kinds(List<Turnover> turnovers) {
        var byKind =
                turnovers.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Turnover::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), sum(entry.getValue())))
                .toList();
    }

    private static StockSum sum(List<Turnover> turnovers) {
        long copies = turnovers.stream().mapToLong(t -> t.sign() * t.sum().copies()).sum();
        var amount =
                turnovers.stream()
                        .map(t -> t.sum().amount().amount().multiply(BigDecimal.valueOf(t.sign())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new StockSum(copies, Money.roubles(amount));
    }

    private static StockSum unsigned(StockSum sum) {
        return new StockSum(Math.abs(sum.copies()), Money.roubles(sum.amount().amount().abs()));
    }

    private static Turnover turnover(ResultSet row) throws SQLException {
        return new Turnover(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                LedgerRows.sum(row, 5));
    }

    private static AccessionLine line(ResultSet row) throws SQLException {
        Map<String, Long> kinds = new TreeMap<>();
        for (var kind : StockKind.values()) {
            long copies = row.getLong(FIRST_KIND + kind.ordinal());
            if (copies > 0) {
                kinds.put(kind.name(), copies);
            }
        }
        return new AccessionLine(
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getObject(5, LocalDate.class)),
                Optional.ofNullable(row.getString(6)),
                row.getLong(7),
                LedgerRows.sum(row, 8),
                kinds);
    }
}

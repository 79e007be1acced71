package org.kartoteka.catalog.internal.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.AccessionTotals;
import org.kartoteka.catalog.api.StockSum;
import org.kartoteka.catalog.domain.ContentGroup;
import org.kartoteka.catalog.domain.LanguageGroup;
import org.kartoteka.catalog.domain.StockKind;
import org.kartoteka.catalog.internal.stock.BookTable.Head;

/** The tables of the summary accession book, with the columns of order 1077 of 08.10.2012. */
final class SummaryTables {

    private static final Set<String> REASONS =
            Set.of("WORN", "LOST", "DEFECTIVE", "OUTDATED", "OFF_PROFILE", "REPLACED");

    /** Number, day, source, paper, copies, titles, sum. */
    private static final int FIRST_KIND = 7;

    private static final int COPIES = 4;

    private final ActWords words;

    SummaryTables(ActWords words) {
        this.words = words;
    }

    /** Each part as one wide table. */
    List<BookTable> wide(SummaryBook.Year year) {
        return List.of(
                part("book.part1", year.receipts()),
                part("book.part2", year.disposals()),
                totals(year.totals()));
    }

    /** Parts 1 and 2 as the book has them, over two pages side by side. */
    List<BookTable> paged(SummaryBook.Year year) {
        var tables = new ArrayList<BookTable>();
        for (var table :
                List.of(
                        part("book.part1", year.receipts()),
                        part("book.part2", year.disposals()))) {
            int content = FIRST_KIND + StockKind.values().length;
            tables.add(table.columns(table.name(), range(0, content)));
            var rest = new ArrayList<>(List.of(0, COPIES));
            rest.addAll(range(content, table.heads().size()));
            tables.add(table.columns(words.of("book.continued", table.name()), rest));
        }
        tables.add(totals(year.totals()));
        return tables;
    }

    private static List<Integer> range(int from, int until) {
        return IntStream.range(from, until).boxed().toList();
    }

    private BookTable part(String key, List<SummaryLine> lines) {
        var table = new BookTable(words.of(key), heads(), lines.stream().map(this::row).toList());
        return lines.isEmpty()
                ? table
                : table.withTotal(words.of("total"), range(COPIES, table.heads().size()));
    }

    private List<Head> heads() {
        var heads = new ArrayList<Head>();
        heads.add(new Head(words.of("book.number"), 1.6, true));
        heads.add(new Head(words.of("column.date"), 2.4, false));
        heads.add(new Head(words.of("book.source"), 3.2, false));
        heads.add(new Head(words.of("book.paper"), 4.6, false));
        heads.add(new Head(words.of("book.copies"), 1.8, true));
        heads.add(new Head(words.of("book.titles"), 1.8, true));
        heads.add(new Head(words.of("column.amount"), 2.6, true));
        for (var kind : StockKind.values()) {
            heads.add(new Head(words.of("kind." + kind.name()), 2, true));
        }
        for (var group : ContentGroup.values()) {
            heads.add(new Head(words.of("content." + group.name()), 2, true));
        }
        heads.add(new Head(words.of("content.unsorted"), 2, true));
        for (var group : LanguageGroup.values()) {
            heads.add(new Head(words.of("language." + group.name()), 2, true));
        }
        return heads;
    }

    private List<Object> row(SummaryLine one) {
        var line = one.line();
        var cells = new ArrayList<Object>();
        cells.add(line.number());
        cells.add(line.bookedOn());
        cells.add(source(line.source()));
        cells.add(paper(one));
        cells.add(line.sum().copies());
        cells.add(line.titles());
        cells.add(line.sum().amount().amount());
        Stream.of(StockKind.values())
                .forEach(kind -> cells.add(line.kinds().getOrDefault(kind.name(), 0L)));
        Stream.of(ContentGroup.values())
                .forEach(group -> cells.add(one.content().getOrDefault(group, 0L)));
        cells.add(one.unsorted());
        Stream.of(LanguageGroup.values())
                .forEach(group -> cells.add(one.languages().getOrDefault(group, 0L)));
        return cells;
    }

    private String source(String name) {
        return words.of((REASONS.contains(name) ? "reason." : "source.") + name);
    }

    private String paper(SummaryLine one) {
        var line = one.line();
        var number = line.document().orElse("");
        var day = line.documentDate().map((LocalDate date) -> ", " + words.date(date)).orElse("");
        return number + day + line.party().map(name -> ", " + name).orElse("");
    }

    private BookTable totals(AccessionTotals totals) {
        var rows = new ArrayList<List<Object>>();
        rows.add(row(words.of("book.opening", totals.year()), totals.opening()));
        totals.received().forEach(part -> rows.add(row(in("book.in", part), part.sum())));
        totals.disposed().forEach(part -> rows.add(row(in("book.out", part), part.sum())));
        rows.add(row(words.of("book.restored"), totals.restored()));
        rows.add(row(words.of("book.revalued"), new StockSum(0, totals.revalued())));
        rows.add(row(words.of("book.closing", totals.year()), totals.closing()));
        return new BookTable(
                words.of("book.part3"),
                List.of(
                        new Head(words.of("book.what"), 8, false),
                        new Head(words.of("book.copies"), 2, true),
                        new Head(words.of("column.amount"), 3, true)),
                rows);
    }

    private String in(String key, AccessionTotals.Part part) {
        return words.of(key, source(part.name()));
    }

    private static List<Object> row(String what, StockSum sum) {
        return List.of(what, sum.copies(), sum.amount().amount());
    }
}

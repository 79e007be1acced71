package org.kartoteka.catalog.internal.stock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ScanVerdict;
import org.kartoteka.catalog.api.ScanView;
import org.kartoteka.catalog.api.StockTakingView;
import org.kartoteka.print.Column;
import org.kartoteka.print.Paper;
import org.kartoteka.print.PaperDocument;
import org.kartoteka.print.Signature;

/** The act of a stock-taking on paper. */
final class TakingPaper {

    /**
     * What the act lists.
     *
     * @param zone of the branch
     */
    record Lists(
            List<CopyView> missing,
            List<ScanView> misplaced,
            List<ScanView> foreign,
            ZoneId zone) {}

    private final StockTakingView taking;
    private final Lists lists;
    private final ActWords words;

    TakingPaper(StockTakingView taking, Lists lists, ActWords words) {
        this.taking = taking;
        this.lists = lists;
        this.words = words;
    }

    byte[] pdf() {
        var paper = new PaperDocument(words.of("taking.name"), Paper.A4, words.language());
        paper.title(words.of("taking.title"))
                .paragraph(words.of("taking.what", taking.branch(), taking.name(), shelves()))
                .paragraph(when())
                .paragraph(counts());
        list(paper, "taking.missing", lists.missing().stream().map(this::missing).toList());
        list(paper, "taking.misplaced", lists.misplaced().stream().map(this::found).toList());
        list(paper, "taking.foreign", lists.foreign().stream().map(this::found).toList());
        paper.signatures(
                List.of(
                        new Signature(words.of("taking.responsible"), ""),
                        new Signature(words.of("taking.head"), "")));
        var out = new ByteArrayOutputStream();
        try {
            paper.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String shelves() {
        return taking.shelfFrom().isEmpty() && taking.shelfTo().isEmpty()
                ? words.of("taking.all-shelves")
                : taking.shelfFrom() + " – " + taking.shelfTo();
    }

    private String when() {
        return words.of(
                "taking.when",
                day(taking.begunAt()),
                taking.endedAt().map(this::day).orElse(words.of("taking.open")),
                taking.begunBy(),
                taking.endedBy().orElse(words.of("taking.open")));
    }

    private String day(Instant moment) {
        return words.date(LocalDate.ofInstant(moment, lists.zone()));
    }

    private String counts() {
        return words.of(
                "taking.counts",
                taking.expected(),
                of(ScanVerdict.IN_PLACE),
                taking.missing().orElse((long) lists.missing().size()),
                of(ScanVerdict.MISPLACED),
                of(ScanVerdict.FOREIGN),
                of(ScanVerdict.WRITTEN_OFF),
                of(ScanVerdict.ON_LOAN),
                of(ScanVerdict.WAS_MISSING),
                of(ScanVerdict.UNKNOWN));
    }

    private long of(ScanVerdict verdict) {
        return taking.scanned().getOrDefault(verdict, 0L);
    }

    private void list(PaperDocument paper, String heading, List<List<String>> rows) {
        paper.heading(words.of(heading));
        if (rows.isEmpty()) {
            paper.paragraph(words.of("taking.none"));
            return;
        }
        paper.table(
                List.of(
                        Column.of(words.of("column.number"), 2),
                        Column.of(words.of("column.barcode"), 3),
                        Column.of(words.of("column.shelf"), 2),
                        Column.of(words.of("column.branch"), 2)),
                rows);
    }

    private List<String> missing(CopyView copy) {
        return List.of(
                copy.inventoryNumber().orElse(""),
                copy.barcode(),
                copy.shelfMark().orElse(""),
                copy.branch());
    }

    private List<String> found(ScanView scan) {
        return List.of("", scan.barcode(), scan.shelfMark().orElse(""), scan.branch().orElse(""));
    }
}

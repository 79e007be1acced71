package org.kartoteka.catalog.internal.stock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kartoteka.print.Column;
import org.kartoteka.print.Paper;
import org.kartoteka.print.PaperDocument;
import org.kartoteka.print.Signature;

/** Tables of a book as a file. */
final class BookFile {

    private static final String ROUBLES = "#,##0.00";
    private static final String DATE = "dd.mm.yyyy";
    private static final int HEAD = 2;
    private static final double CHARACTERS = 6;

    private final String title;
    private final ActWords words;

    BookFile(String title, ActWords words) {
        this.title = title;
        this.words = words;
    }

    /** On A4 across, one table after the other, to be signed. */
    byte[] pdf(List<BookTable> tables) {
        var paper = new PaperDocument(title, Paper.A4_WIDE, words.language());
        paper.title(title);
        for (var table : tables) {
            paper.heading(table.name());
            if (table.rows().isEmpty()) {
                paper.paragraph(words.of("taking.none"));
            } else {
                paper.table(
                        table.heads().stream().map(BookFile::column).toList(),
                        table.printed(words));
            }
        }
        paper.signatures(
                List.of(
                        new Signature(words.of("book.keeper"), ""),
                        new Signature(words.of("taking.head"), "")));
        var out = new ByteArrayOutputStream();
        try {
            paper.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Column column(BookTable.Head head) {
        return head.number()
                ? Column.number(head.name(), head.share())
                : Column.of(head.name(), head.share());
    }

    /** A sheet for each table. */
    byte[] xlsx(List<BookTable> tables) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Kartoteka", "1.0")) {
            int number = 0;
            for (var table : tables) {
                number++;
                sheet(book.newWorksheet(words.of("book.sheet", number)), table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void sheet(Worksheet sheet, BookTable table) {
        sheet.value(0, 0, title + ". " + table.name());
        sheet.style(0, 0).bold().fontSize(14).set();
        for (int column = 0; column < table.heads().size(); column++) {
            var head = table.heads().get(column);
            sheet.value(HEAD, column, head.name());
            sheet.style(HEAD, column).bold().wrapText(true).borderStyle("thin").set();
            sheet.width(column, head.share() * CHARACTERS);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                cell(sheet, HEAD + 1 + row, column, cells.get(column));
            }
        }
        sheet.freezePane(0, HEAD + 1);
    }

    private static void cell(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof BigDecimal amount) {
            sheet.value(row, column, amount);
            sheet.style(row, column).format(ROUBLES).set();
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DATE).set();
        } else if (cell instanceof Long number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, cell.toString());
        }
    }
}

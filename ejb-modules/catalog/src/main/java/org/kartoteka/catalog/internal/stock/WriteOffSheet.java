package org.kartoteka.catalog.internal.stock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kartoteka.catalog.api.WriteOffLine;
import org.kartoteka.catalog.api.WriteOffView;

/** The act of writing off as tables: a sheet to work with and a file for the accounts. */
final class WriteOffSheet {

    private static final String ROUBLES = "#,##0.00";
    private static final String DATE = "dd.mm.yyyy";
    private static final String FORMULA_SIGNS = "=+-@";
    private static final int HEAD = 4;

    private final WriteOffView act;
    private final List<WriteOffLine> lines;
    private final String library;
    private final ActWords words;

    WriteOffSheet(WriteOffView act, List<WriteOffLine> lines, String library, ActWords words) {
        this.act = act;
        this.lines = lines;
        this.library = library;
        this.words = words;
    }

    byte[] xlsx() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Kartoteka", "1.0")) {
            var sheet = book.newWorksheet(words.of("write-off.list"));
            head(sheet);
            for (int i = 0; i < lines.size(); i++) {
                line(sheet, HEAD + 1 + i, i + 1, lines.get(i));
            }
            total(sheet, HEAD + 1 + lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void head(Worksheet sheet) {
        sheet.value(0, 0, words.of("write-off.name", act.number()));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, library);
        sheet.value(2, 0, act.dated());
        sheet.style(2, 0).format(DATE).set();
        sheet.value(2, 1, words.of("reason." + act.reason().name()));
        var names = List.of("ordinal", "number", "description", "price", "coefficient", "amount");
        var widths = new int[] {12, 16, 60, 14, 10, 14};
        for (int column = 0; column < names.size(); column++) {
            sheet.value(HEAD, column, words.of("column." + names.get(column)));
            sheet.style(HEAD, column).bold().borderStyle("thin").set();
            sheet.width(column, widths[column]);
        }
        sheet.freezePane(0, HEAD + 1);
    }

    private void line(Worksheet sheet, int row, int ordinal, WriteOffLine line) {
        sheet.value(row, 0, ordinal);
        sheet.value(row, 1, line.inventoryNumber());
        sheet.value(row, 2, line.description());
        sheet.value(row, 3, line.price().amount());
        sheet.value(row, 4, act.coefficient());
        sheet.value(row, 5, line.amount().amount());
        sheet.style(row, 3).format(ROUBLES).set();
        sheet.style(row, 5).format(ROUBLES).set();
    }

    private void total(Worksheet sheet, int row) {
        sheet.value(row, 1, words.of("total"));
        sheet.value(row, 2, act.books().copies());
        sheet.value(row, 3, act.books().amount().amount());
        sheet.value(row, 5, act.amount().amount());
        sheet.range(row, 0, row, 2).style().bold().set();
        sheet.range(row, 3, row, 5).style().bold().format(ROUBLES).set();
    }

    /** Semicolons and a byte order mark, as the accounts' programs in Russia read tables. */
    byte[] accounts() {
        var head =
                Stream.of(
                                "act",
                                "date",
                                "library",
                                "reason",
                                "number",
                                "description",
                                "price",
                                "coefficient",
                                "amount")
                        .map(name -> words.of("column." + name))
                        .collect(Collectors.joining(";"));
        var text =
                lines.stream().map(this::account).collect(Collectors.joining("\r\n", "", "\r\n"));
        return ("\ufeff" + head + "\r\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private String account(WriteOffLine line) {
        return Stream.of(
                        cell(act.number()),
                        words.date(act.dated()),
                        cell(act.library()),
                        words.of("reason." + act.reason().name()),
                        cell(line.inventoryNumber()),
                        cell(line.description()),
                        comma(line.price().amount().toPlainString()),
                        comma(act.coefficient().toPlainString()),
                        comma(line.amount().amount().toPlainString()))
                .collect(Collectors.joining(";"));
    }

    private static String comma(String number) {
        return number.replace('.', ',');
    }

    /** Quoted, and never a formula to the program that opens it. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}

package org.kartoteka.catalog.internal.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kartoteka.catalog.api.IdleCopy;
import org.kartoteka.catalog.api.ReportGroup;
import org.kartoteka.catalog.api.ReportKind;
import org.kartoteka.catalog.api.ReportLine;
import org.kartoteka.catalog.api.ReportQuery;
import org.kartoteka.catalog.api.StockReport;
import org.kartoteka.kernel.error.Messages;

/** Reports as tables, in one language. Texts are cells of text, so none becomes a formula. */
final class ReportSheet {

    private static final String BUNDLE = "org.kartoteka.catalog.reports";
    private static final String DATE = "dd.mm.yyyy";
    private static final int HEAD = 3;

    private final Locale language;

    ReportSheet(Locale language) {
        this.language = language;
    }

    /** A report; the last line is its total. */
    byte[] of(ReportQuery query, StockReport report, ZoneId zone) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Kartoteka", "1.0")) {
            var sheet = book.newWorksheet(word("report." + query.kind().name()));
            title(sheet, word("report." + query.kind().name()), about(query));
            sheet.value(1, 3, word("as-of"));
            report.asOf().ifPresent(at -> sheet.value(1, 4, at.atZone(zone).toLocalDate()));
            sheet.style(1, 4).format(DATE).set();
            columns(sheet, columns(query));
            int row = HEAD + 1;
            for (var line : report.lines()) {
                line(sheet, row++, group(query.group(), line.group()), line, query.kind());
            }
            line(sheet, row, word("total"), report.total(), query.kind());
            sheet.range(row, 0, row, columns(query).size() - 1).style().bold().set();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String about(ReportQuery query) {
        return query.branch().orElse(query.library()) + ", " + query.from() + " – " + query.to();
    }

    private static List<String> columns(ReportQuery query) {
        return switch (query.kind()) {
            case ARRIVALS -> List.of("group", "copies");
            case CIRCULATION -> List.of("group", "copies", "loans", "rate");
            case COMPOSITION -> List.of("group", "titles", "copies", "loans", "rate");
        };
    }

    private void line(Worksheet sheet, int row, String name, ReportLine line, ReportKind kind) {
        int column = 0;
        sheet.value(row, column++, name);
        if (kind == ReportKind.COMPOSITION) {
            int titles = column++;
            line.titles().ifPresent(count -> sheet.value(row, titles, count));
        }
        sheet.value(row, column++, line.copies());
        if (kind != ReportKind.ARRIVALS) {
            sheet.value(row, column++, line.loans());
            int rate = column;
            line.rate().ifPresent(value -> sheet.value(row, rate, value));
            sheet.style(row, rate).format("0.00").set();
        }
    }

    private String group(ReportGroup by, String name) {
        if (by == ReportGroup.KIND) {
            return word("kind." + name);
        }
        return name.isEmpty() ? word("no-class") : name;
    }

    /** Copies that nobody borrows. */
    byte[] of(String branch, int years, List<IdleCopy> copies) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Kartoteka", "1.0")) {
            var sheet = book.newWorksheet(word("idle"));
            title(sheet, word("idle.title", years), branch);
            columns(
                    sheet,
                    List.of("barcode", "inventory", "shelf", "title", "year", "received", "lent"));
            for (int i = 0; i < copies.size(); i++) {
                copy(sheet, HEAD + 1 + i, copies.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void copy(Worksheet sheet, int row, IdleCopy copy) {
        sheet.value(row, 0, copy.barcode());
        copy.inventoryNumber().ifPresent(number -> sheet.value(row, 1, number));
        copy.shelfMark().ifPresent(mark -> sheet.value(row, 2, mark));
        sheet.value(row, 3, copy.title());
        copy.year().ifPresent(year -> sheet.value(row, 4, year));
        copy.receivedOn().ifPresent(day -> sheet.value(row, 5, day));
        copy.lastLentOn().ifPresent(day -> sheet.value(row, 6, day));
        sheet.style(row, 5).format(DATE).set();
        sheet.style(row, 6).format(DATE).set();
    }

    private static void title(Worksheet sheet, String name, String about) {
        sheet.value(0, 0, name);
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, about);
    }

    private void columns(Worksheet sheet, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(HEAD, column, word("column." + names.get(column)));
            sheet.style(HEAD, column).bold().borderStyle("thin").set();
            sheet.width(column, names.get(column).equals("title") ? 60 : 18);
        }
        sheet.freezePane(0, HEAD + 1);
    }

    private String word(String key, Object... arguments) {
        return Messages.of(BUNDLE, key, List.of(arguments), language);
    }
}

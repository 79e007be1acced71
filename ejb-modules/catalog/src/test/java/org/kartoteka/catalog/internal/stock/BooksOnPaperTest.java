package org.kartoteka.catalog.internal.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.ApproveWriteOff;
import org.kartoteka.catalog.api.BookForm;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.DraftWriteOff;
import org.kartoteka.catalog.api.WriteOffReason;

class BooksOnPaperTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Keepers keepers = new Keepers();
    private final int year = LocalDate.now(ZoneOffset.UTC).getYear();

    @Test
    void theSummaryBookHasTheColumnsOfTheFormAndTheyAddUp() throws IOException {
        var novel = keepers.stock.title("NSK", "Тихий Дон", "686", "84(2=411.2)6");
        var physics = keepers.stock.title("NSK", "Физика", "675", "53");
        var added = keepers.added(novel, "101", 3);
        keepers.added(physics, "201", 2);
        writtenOff(added.subList(0, 1));

        var book = keepers.ledger.summaryBook("NSK", year, BookForm.XLSX, RUSSIAN);

        try (var sheets = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            var came = total(rows(sheets, 0));
            var went = total(rows(sheets, 1));
            assertThat(number(rows(sheets, 0), came, "Всего экз.")).isEqualTo(5);
            assertThat(number(rows(sheets, 0), came, "естеств., мед.")).isEqualTo(2);
            assertThat(
                            number(rows(sheets, 0), came, "худож. лит.")
                                    + number(rows(sheets, 0), came, "прочая"))
                    .isEqualTo(3);
            assertThat(number(rows(sheets, 0), came, "не распр.")).isZero();
            assertThat(number(rows(sheets, 0), came, "русский")).isEqualTo(5);
            assertThat(number(rows(sheets, 1), went, "Всего экз.")).isEqualTo(1);
            assertThat(number(rows(sheets, 1), went, "не распр.")).isZero();
            assertThat(rows(sheets, 2)).hasSizeGreaterThan(6);
        }
    }

    @Test
    void theSummaryBookIsPrintedInThreeParts() throws IOException {
        var copies = keepers.added(keepers.stock.title("NSK", "Тихий Дон"), "101", 3);
        writtenOff(copies.subList(0, 1));

        var text = text(keepers.ledger.summaryBook("NSK", year, BookForm.PDF, RUSSIAN));

        assertThat(text)
                .contains("Часть 1", "Часть 2", "Часть 3", "ветхость", "Состоит на 1 января")
                .contains("продолжение");
    }

    @Test
    void theInventoryBookHasWhatCameInThePeriod() throws IOException {
        keepers.added(keepers.stock.title("NSK", "Тихий Дон"), "101", 2);
        var from = LocalDate.of(year, 1, 1).minusDays(1);
        var until = LocalDate.of(year, 12, 31).plusDays(1);

        var text = text(keepers.ledger.inventoryBook("NSK", from, until, BookForm.PDF, RUSSIAN));
        var before =
                text(
                        keepers.ledger.inventoryBook(
                                "NSK",
                                from.minusYears(2),
                                from.minusYears(1),
                                BookForm.PDF,
                                RUSSIAN));

        assertThat(text).contains("101", "102", "Тихий Дон");
        assertThat(before).doesNotContain("Тихий Дон");
    }

    private void writtenOff(List<CopyView> copies) {
        var barcodes = copies.stream().map(CopyView::barcode).toList();
        var order =
                new DraftWriteOff(
                        "NSK",
                        "5",
                        LocalDate.of(year, 1, 31),
                        WriteOffReason.WORN,
                        java.math.BigDecimal.ONE,
                        "А. И. Петрова",
                        List.of(),
                        barcodes);
        keepers.act(
                () -> {
                    var act = keepers.writeOffs.draft(order, Optional.empty());
                    return keepers.writeOffs.approve(
                            new ApproveWriteOff(act.id(), "Директор", "Списать"));
                });
    }

    private static List<Row> rows(ReadableWorkbook book, int sheet) throws IOException {
        return book.getSheet(sheet).orElseThrow().read();
    }

    private static Row total(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.getCellText(0).equals("Итого"))
                .findFirst()
                .orElseThrow();
    }

    private static int number(List<Row> rows, Row row, String head) {
        var heads =
                rows.stream()
                        .filter(one -> one.getCellText(0).equals("№ записи"))
                        .findFirst()
                        .orElseThrow();
        for (int column = 0; column < heads.getCellCount(); column++) {
            if (heads.getCellText(column).equals(head)) {
                return row.getCellAsNumber(column).orElseThrow().intValue();
            }
        }
        throw new AssertionError(
                heads.stream().map(cell -> cell.getText()).collect(Collectors.joining(",")));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}

package org.kartoteka.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.domain.TitleViews;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.ReadResult;
import org.kartoteka.catalog.marc.ReadingHints;
import org.kartoteka.catalog.marc.RecordFiles;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.money.Money;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** Finding titles and copies, and handing out records. */
class ShowingTheStockTest {

    private final TestTransactions transactions = TestDatabase.empty();
    private final Database database = new Database(transactions.source());
    private final TitlesBean titles = new TitlesBean();
    private final CopiesBean copies = new CopiesBean();

    @BeforeEach
    void openTheDoors() {
        titles.database = database;
        copies.database = database;
        database.change("insert into catalog.library values ('NSK', 'ЦБС', 'siberia')");
        database.change(
                "insert into catalog.branch values"
                        + " ('NSK-1', 'NSK', 'Первый', '', 'Asia/Novosibirsk', 'siberia'),"
                        + " ('NSK-2', 'NSK', 'Второй', '', 'Asia/Novosibirsk', 'siberia')");
    }

    @Test
    void aTitleIsFoundAsItWasWritten() {
        var id = title(book("1", "Вечера на хуторе близ Диканьки"));

        var found = titles.find(id).orElseThrow();

        assertThat(found.id()).isEqualTo(id);
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.library()).isEqualTo("NSK");
        assertThat(found.title()).isEqualTo("Вечера на хуторе близ Диканьки");
        assertThat(found.authors()).containsExactly("Гоголь, Н. В.");
        assertThat(found.year()).contains(1982);
        assertThat(found.annotation()).isEmpty();
        assertThat(titles.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void severalTitlesAreFoundTogether() {
        var one = title(book("1", "Нос"));
        var other = title(book("2", "Шинель"));

        assertThat(titles.findAll(List.of(one, other, UUID.randomUUID())))
                .containsOnlyKeys(one, other);
        assertThat(titles.findAll(List.of())).isEmpty();
    }

    @Test
    void aRecordLeavesInEachFormatWithAllItsFields() throws IOException {
        var record = book("1", "Нос");
        var id = title(record);

        for (var format : ExportFormat.values()) {
            var read = read(titles.export(id, format));

            assertThat(read).as(format.name()).hasSize(1);
            assertThat(read.get(0).first("200", 'a')).contains("Нос");
            assertThat(read.get(0).first("910", 'b')).contains("77");
        }
    }

    @Test
    void aRecordThatDoesNotFitIsRefused() {
        var fields = new ArrayList<>(book("1", "Нос").fields());
        for (int i = 0; i < 30; i++) {
            fields.add(DataField.of("327", "  ", "a", "Глава ".repeat(600)));
        }
        var id = title(book("1", "Нос").withFields(fields));

        refused(
                () -> titles.export(id, ExportFormat.ISO2709),
                CatalogRefusal.RECORD_TOO_LONG_FOR_ISO2709);
        assertThat(titles.export(id, ExportFormat.MARCXML)).isNotEmpty();
        refused(
                () -> titles.export(UUID.randomUUID(), ExportFormat.MARCXML),
                CatalogRefusal.TITLE_UNKNOWN);
    }

    @Test
    void aCopyIsFoundByWhatTheScannerReads() {
        var title = title(book("1", "Нос"));
        var copy = copy(title, "NSK-1", "46001", "77");

        assertThat(copies.byBarcode("46001"))
                .contains(
                        new CopyView(
                                copy,
                                title,
                                "NSK",
                                "NSK-1",
                                "46001",
                                Optional.of("77"),
                                Optional.empty(),
                                Optional.of(Money.roubles(new BigDecimal("150"))),
                                CopyState.LENDABLE));
        assertThat(copies.byBarcode("46002")).isEmpty();
    }

    @Test
    void theCopiesOfATitleStandByBranchAndNumber() {
        var title = title(book("1", "Нос"));
        var other = title(book("2", "Шинель"));
        var lonely = title(book("3", "Портрет"));
        var third = copy(title, "NSK-2", "c", "1");
        var second = copy(title, "NSK-1", "b", "3");
        var first = copy(title, "NSK-1", "a", "2");
        var fourth = copy(other, "NSK-1", "d", "4");

        assertThat(copies.ofTitle(title))
                .extracting(CopyView::id)
                .containsExactly(first, second, third);
        assertThat(copies.ofTitles(List.of(title, other, lonely)))
                .containsOnlyKeys(title, other)
                .extractingByKey(title)
                .isEqualTo(copies.ofTitle(title));
        assertThat(copies.findAll(List.of(first, fourth, UUID.randomUUID())))
                .containsOnlyKeys(first, fourth);
        assertThat(copies.ofTitles(List.of())).isEqualTo(Map.of());
        assertThat(copies.findAll(List.of())).isEmpty();
    }

    private UUID title(MarcRecord record) {
        var id = Ids.next(Clock.systemUTC());
        var view = TitleViews.of(id, 1, "NSK", BibliographicView.of(record));
        database.change(
                "insert into catalog.title values (?, 1, 'NSK', ?, ?, ?, ?, ?, ?)",
                id,
                "id:" + record.control("001").orElseThrow(),
                record.hash(),
                Json.write(view),
                record.canonical(),
                Instant.EPOCH,
                Instant.EPOCH);
        return id;
    }

    private UUID copy(UUID title, String branch, String barcode, String number) {
        var id = Ids.next(Clock.systemUTC());
        database.change(
                "insert into catalog.copy values"
                        + " (?, 1, ?, 'NSK', ?, ?, ?, null, 150, 'LENDABLE')",
                id,
                title,
                branch,
                barcode,
                number);
        return id;
    }

    private static MarcRecord book(String number, String title) {
        List<MarcField> fields =
                List.of(
                        new ControlField("001", number),
                        DataField.of("101", "0 ", "a", "rus"),
                        DataField.of("200", "1 ", "a", title, "f", "Н. В. Гоголь"),
                        DataField.of("210", "  ", "a", "Москва", "c", "Наука", "d", "1982"),
                        DataField.of("700", " 1", "a", "Гоголь", "b", "Н. В.", "4", "070"),
                        DataField.of("910", "  ", "a", "0", "b", "77"));
        return new MarcRecord(MarcFormat.RUSMARC, "00000nam0 2200000 i 450 ", fields);
    }

    private static List<MarcRecord> read(byte[] file) throws IOException {
        var records = new ArrayList<MarcRecord>();
        try (var read = RecordFiles.open(new ByteArrayInputStream(file), ReadingHints.none())) {
            while (read.hasNext()) {
                records.add(((ReadResult.Read) read.next()).record());
            }
        }
        return records;
    }

    private static void refused(Runnable act, Refusal why) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(thrown -> assertThat(thrown.refusal()).isEqualTo(why));
    }
}

package org.kartoteka.catalog.marc.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.TestFiles;
import org.kartoteka.catalog.marc.view.CopyProblem.Reason;

class CopiesOfARecordTest {

    @ParameterizedTest
    @ValueSource(strings = {"istu-150.irbis.txt", "record.irbis.txt"})
    void asManyCopiesAsTheFileHasCopyFields(String name) {
        byte[] file = TestFiles.bytes(name);
        String text = new String(file, StandardCharsets.UTF_8);
        long fields = text.lines().filter(line -> line.startsWith("#910: ")).count();
        long barcodes =
                text.lines()
                        .filter(line -> line.startsWith("#910: "))
                        .filter(line -> line.matches("(?i).*\\^h[^^]+.*"))
                        .count();

        List<CopyData> copies =
                TestFiles.records(file).stream().flatMap(r -> CopyData.of(r).stream()).toList();

        assertThat(copies).hasSize((int) fields);
        assertThat(copies).filteredOn(c -> c.barcode().isPresent()).hasSize((int) barcodes);
    }

    @Test
    void anIrbisCopyIsReadWhole() {
        MarcRecord record = TestFiles.records(TestFiles.bytes("istu-150.irbis.txt")).get(0);

        CopyData copy = CopyData.of(record).get(0);

        assertThat(copy.inventoryNumber()).contains("666468");
        assertThat(copy.barcode()).contains("6642906664685");
        assertThat(copy.rfid()).contains("E0040100532A601E");
        assertThat(copy.location()).contains("КХ");
        assertThat(copy.received()).contains(LocalDate.of(2016, 3, 24));
        assertThat(copy.price()).contains(new BigDecimal("1000.00"));
        assertThat(copy.status()).isEqualTo(CopyStatus.AVAILABLE);
        assertThat(copy.summaryBookEntry()).contains("2016/31");
        assertThat(copy.act()).contains("2016/Акт 31");
        assertThat(copy.shelfMark()).contains("551.21(571.66)/П 23");
        assertThat(copy.quantity()).isEqualTo(1);
        assertThat(copy.problems()).isEmpty();
    }

    @Test
    void manyCopiesWithoutNumbersAreExplained() {
        CopyData copy = only(DataField.of("910", "  ", "a", "U", "b", "б/н", "1", "24"));

        assertThat(copy.quantity()).isEqualTo(24);
        assertThat(copy.inventoryNumber()).isEmpty();
        assertThat(copy.status()).isEqualTo(CopyStatus.GROUP);
        assertThat(copy.problems())
                .containsExactly(new CopyProblem(Reason.SEVERAL_WITHOUT_NUMBERS, "24"));
    }

    @Test
    void manyCopiesUnderOneNumberAreExplained() {
        CopyData copy = only(DataField.of("910", "  ", "a", "U", "b", "n3052", "1", "91"));

        assertThat(copy.problems())
                .containsExactly(new CopyProblem(Reason.SEVERAL_UNDER_ONE_NUMBER, "91"));
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsKept() {
        CopyData copy =
                only(
                        DataField.of(
                                "910",
                                "  ",
                                "a",
                                "Z",
                                "b",
                                "5",
                                "c",
                                "20163299",
                                "e",
                                "дорого",
                                "1",
                                "много"));

        assertThat(copy.inventoryNumber()).contains("5");
        assertThat(copy.status()).isEqualTo(CopyStatus.UNKNOWN);
        assertThat(copy.problems())
                .containsExactlyInAnyOrder(
                        new CopyProblem(Reason.STATUS_UNKNOWN, "Z"),
                        new CopyProblem(Reason.DATE_UNREADABLE, "20163299"),
                        new CopyProblem(Reason.PRICE_UNREADABLE, "дорого"),
                        new CopyProblem(Reason.QUANTITY_UNREADABLE, "много"));
    }

    @Test
    void aHoldingsFieldOfTheNationalLibraryIsRead() {
        CopyData copy =
                only(DataField.of("899", "  ", "a", "NLR", "j", "2002-4/14676", "p", "380184"));

        assertThat(copy.location()).contains("NLR");
        assertThat(copy.shelfMark()).contains("2002-4/14676");
        assertThat(copy.inventoryNumber()).contains("380184");
        assertThat(copy.status()).isEqualTo(CopyStatus.UNSTATED);
    }

    @Test
    void aCopyWithoutAnyNumberIsSaidToHaveNone() {
        assertThat(only(DataField.of("899", "  ", "a", "NLR", "j", "97-4/119")).problems())
                .containsExactly(new CopyProblem(Reason.NO_IDENTIFIER, ""));
    }

    @Test
    void aLongUnitNumberOfDigitsIsABarcode() {
        CopyData copy = only(DataField.of("899", "  ", "a", "ЦБС", "p", "2000001234567"));

        assertThat(copy.barcode()).contains("2000001234567");
        assertThat(copy.inventoryNumber()).isEmpty();
    }

    @Test
    void theOtherFieldsOfUnimarcAreRead() {
        CopyData of995 =
                only(DataField.of("995", "  ", "b", "BR1", "f", "30001", "j", "17", "k", "84(2)"));
        CopyData of852 = only(DataField.of("852", "  ", "a", "ORG", "j", "84", "m", "99"));

        assertThat(of995.barcode()).contains("30001");
        assertThat(of995.inventoryNumber()).contains("17");
        assertThat(of995.shelfMark()).contains("84(2)");
        assertThat(of852.inventoryNumber()).contains("99");
        assertThat(of852.location()).contains("ORG");
    }

    @Test
    void aMarc21CopyIsRead() {
        MarcField field =
                DataField.of(
                        "852", "0 ", "b", "MUG", "c", "boss", "h", "HQ1197", "i", ".S43", "p",
                        "39");
        MarcRecord record =
                new MarcRecord(MarcFormat.MARC21, "00000nam a2200000 a 4500", List.of(field));

        CopyData copy = CopyData.of(record).get(0);

        assertThat(copy.location()).contains("MUG");
        assertThat(copy.department()).contains("boss");
        assertThat(copy.shelfMark()).contains("HQ1197 .S43");
        assertThat(copy.barcode()).contains("39");
    }

    @ParameterizedTest
    @CsvSource({"20160324", "2016-03-24", "24.03.2016", "24/03/2016"})
    void datesAreReadAsTheyAreWritten(String date) {
        assertThat(CopyDates.parse(date)).contains(LocalDate.of(2016, 3, 24));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2016",
                "24.03.16",
                "20161301",
                "31.02.2016",
                "вчера",
                "....",
                "a.b.2016"
            })
    void whatIsNoDateIsNotGuessed(String date) {
        assertThat(CopyDates.parse(date)).isEmpty();
    }

    private static CopyData only(MarcField field) {
        MarcRecord record =
                new MarcRecord(MarcFormat.RUSMARC, "00000nam0 2200000   450 ", List.of(field));
        List<CopyData> copies = CopyData.of(record);
        assertThat(copies).hasSize(1);
        return copies.get(0);
    }
}

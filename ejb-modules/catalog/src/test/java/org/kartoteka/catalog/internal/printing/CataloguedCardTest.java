package org.kartoteka.catalog.internal.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.TestFiles;
import org.kartoteka.print.ReadBack;

class CataloguedCardTest {

    @Test
    void theCardHasTheSizeOfTheDrawerAndAllThatIsTraced() {
        var card = printed(physics(List.of()));

        assertThat(card.size()).containsExactly(125L, 75L);
        assertThat(card.pages()).isEqualTo(1);
        assertThat(card.fontsAreEmbedded()).isTrue();
        assertThat(card.flatText())
                .contains("22.3 М99")
                .contains("Мякишев, Г. Я.")
                .contains(
                        "Физика : учебник / Г. Я. Мякишев, Б. Б. Буховцев. — Москва :"
                                + " Просвещение, 2017. — 432 с. — Текст : непосредственный.")
                .contains("1. Физика — Учебники. I. Буховцев, Б. Б. II. Загл.")
                .contains("УДК 53(075.3)")
                .contains("ББК 22.3");
    }

    @Test
    void whatOneCardHasNoRoomForGoesOnUponTheNext() {
        var notes =
                IntStream.range(0, 60)
                        .mapToObj(i -> DataField.of("300", "  ", "a", "Примечание" + i))
                        .toList();

        var card = printed(physics(notes));

        assertThat(card.pages()).isGreaterThan(1);
        assertThat(card.text(1)).contains("См. след. карт.");
        assertThat(card.text(2)).contains("Мякишев, Г. Я. (карт. 2)").contains("М99");
        assertThat(card.text(card.pages())).doesNotContain("См. след.").contains("II. Загл.");
        var text = card.flatText();
        for (int i = 0; i < 60; i++) {
            assertThat(text).contains("Примечание" + i + ".");
        }
    }

    @Test
    void aDescriptionUnderTheTitleTracesNoTitle() {
        var record =
                new MarcRecord(
                        MarcFormat.RUSMARC,
                        "00000nam0 2200000   450 ",
                        List.of(DataField.of("200", "1 ", "a", "Пословицы")));

        assertThat(printed(record).flatText()).contains("Пословицы.").doesNotContain("Загл.");
    }

    @Test
    void everyRealRecordHasItsCard() {
        var records = TestFiles.records(TestFiles.bytes("nlr-81-cp1251.iso"));
        var sheets = new CardSheets();
        records.forEach(record -> sheets.add(CardText.of(record)));

        assertThat(ReadBack.of(sheets::writeTo).pages()).isGreaterThanOrEqualTo(records.size());
    }

    private static ReadBack printed(MarcRecord record) {
        var sheets = new CardSheets();
        sheets.add(CardText.of(record));
        return ReadBack.of(sheets::writeTo);
    }

    private static MarcRecord physics(List<DataField> notes) {
        var fields = new ArrayList<MarcField>();
        fields.add(
                DataField.of(
                        "200",
                        "1 ",
                        "a",
                        "Физика",
                        "e",
                        "учебник",
                        "f",
                        "Г. Я. Мякишев, Б. Б. Буховцев"));
        fields.add(DataField.of("210", "  ", "a", "Москва", "c", "Просвещение", "d", "2017"));
        fields.add(DataField.of("215", "  ", "a", "432 с."));
        fields.addAll(notes);
        fields.add(DataField.of("606", "1 ", "a", "Физика", "x", "Учебники"));
        fields.add(DataField.of("675", "  ", "a", "53(075.3)"));
        fields.add(DataField.of("686", "  ", "a", "22.3", "b", "М99", "2", "rubbk"));
        fields.add(DataField.of("700", " 1", "a", "Мякишев", "b", "Г. Я.", "4", "070"));
        fields.add(DataField.of("701", " 1", "a", "Буховцев", "b", "Б. Б.", "4", "070"));
        return new MarcRecord(MarcFormat.RUSMARC, "00000nam0 2200000   450 ", fields);
    }
}

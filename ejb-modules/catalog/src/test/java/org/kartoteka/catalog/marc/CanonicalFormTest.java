package org.kartoteka.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalFormTest {

    private static final MarcRecord BOOK =
            new MarcRecord(
                    MarcFormat.RUSMARC,
                    "00000nam0 2200000 i 450 ",
                    List.of(
                            new ControlField("001", "RU\\NLR"),
                            DataField.of("200", "1 ", "a", "Слово \"о\"", "f", "")));

    @Test
    void theTextIsTheSameForEver() {
        assertThat(BOOK.canonical())
                .isEqualTo(
                        "{\"format\":\"RUSMARC\",\"leader\":\"00000nam0 2200000 i 450 \",\"fields\":"
                                + "[[\"001\",\"RU\\\\NLR\"],"
                                + "[\"200\",\"1 \",\"a\",\"Слово \\\"о\\\"\",\"f\",\"\"]]}");
        assertThat(BOOK.hash())
                .isEqualTo("0a82169821ceb50fdd6d2fd47a44cfb23e01033e8288f6dc52c460de5bdb1b9f");
    }

    @Test
    void everyRecordComesBackFromItsText() {
        List<MarcRecord> records = new ArrayList<>(WritingAndReadingBackTest.generated(200));
        records.addAll(TestFiles.records(TestFiles.bytes("nlr-81-cp1251.iso")));
        records.addAll(TestFiles.records(TestFiles.bytes("istu-150.irbis.txt")));
        records.addAll(TestFiles.records(TestFiles.bytes("uva-1-marc8.mrc")));

        assertThat(records)
                .allSatisfy(r -> assertThat(MarcRecord.fromCanonical(r.canonical())).isEqualTo(r));
    }

    @Test
    void spacesAndTheOrderOfKeysDoNotMatter() {
        String asJsonb =
                "{\"fields\": [[\"001\", \"RU\\\\NLR\"], [\"200\", \"1 \", \"a\","
                        + " \"Слово \\\"о\\\"\", \"f\", \"\"]], \"format\": \"RUSMARC\","
                        + " \"leader\": \"00000nam0 2200000 i 450 \"}";

        assertThat(MarcRecord.fromCanonical(asJsonb)).isEqualTo(BOOK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"format\":\"RUSMARC\"}",
                "{\"format\":\"X\",\"leader\":\"00000nam0 2200000 i 450 \",\"fields\":[]}",
                "{\"format\":\"RUSMARC\",\"leader\":\"00000nam0 2200000 i 450 \",\"fields\":[[\"200\"]]}",
                "{\"format\":\"RUSMARC\",\"leader\":\"00000nam0 2200000 i 450 \",\"fields\":[]}x"
            })
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> MarcRecord.fromCanonical(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void exportedAgainWithoutAChangeTheHashIsTheSame() {
        assertThat(exported("20200101", "89").hash()).isEqualTo(exported("20261122", "50").hash());
    }

    @Test
    void anyOtherChangeChangesTheHash() {
        MarcRecord record = TestFiles.book("Заглавие");

        assertThat(TestFiles.book("Заглавия").hash()).isNotEqualTo(record.hash());
        assertThat(record.withFields(record.fields().subList(0, 5)).hash())
                .isNotEqualTo(record.hash());
    }

    private static MarcRecord exported(String date, String charset) {
        List<MarcField> fields = new ArrayList<>(TestFiles.book("Заглавие").fields());
        fields.add(1, new ControlField("005", date + "114949.0"));
        fields.set(
                2,
                DataField.of(
                        "100", "  ", "a", "20200101d2019    m  y0rusy" + charset + "      ca"));
        fields.add(DataField.of("801", " 1", "a", "RU", "b", "NLR", "c", date));
        MarcRecord record = TestFiles.book("").withFields(fields);
        return TestFiles.records(TestFiles.iso(record)).get(0);
    }
}

package org.kartoteka.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingAndReadingBackTest {

    private static final String LETTERS = "абвгдЯЭ abcXYZ 0123 éü漢字€<>&\"'\\|#*{}[]—«»№";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nlr-81-cp1251.iso",
                "nlr-1-cp1251.iso",
                "urait-1-utf8.iso",
                "british_library.xml",
                "dnb.xml",
                "loc_general.xml",
                "princeton.xml",
                "nlm.xml",
                "boston-university-100.mrc",
                "uva-1-marc8.mrc",
                "uva-2-marc8.mrc"
            })
    void everyRealRecordComesBackTheSame(String name) {
        List<MarcRecord> records = TestFiles.records(TestFiles.bytes(name));

        assertThat(records).isNotEmpty();
        assertThat(TestFiles.records(TestFiles.write(records, ContainerKind.ISO2709)))
                .isEqualTo(records);
        assertThat(TestFiles.records(TestFiles.write(records, ContainerKind.XML)))
                .isEqualTo(records);
    }

    @ParameterizedTest
    @EnumSource(
            value = ContainerKind.class,
            names = {"ISO2709", "XML"})
    void generatedRecordsComeBackTheSame(ContainerKind container) {
        List<MarcRecord> records = generated(500);

        List<ReadResult> back = TestFiles.read(TestFiles.write(records, container));

        assertThat(TestFiles.records(back)).isEqualTo(records);
        assertThat(back).allSatisfy(r -> assertThat(((ReadResult.Read) r).warnings()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"istu-150.irbis.txt", "record.irbis.txt"})
    void irbisTextComesBackTheSameButForTheCaseOfItsCodes(String name) {
        byte[] file = TestFiles.bytes(name);
        String original = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");

        byte[] written = TestFiles.write(TestFiles.records(file), ContainerKind.IRBIS_TEXT);

        assertThat(new String(written, StandardCharsets.UTF_8).lines().map(this::codesUpper))
                .containsExactlyElementsOf(original.lines().map(this::codesUpper).toList());
        assertThat(TestFiles.records(written)).isEqualTo(TestFiles.records(file));
    }

    private String codesUpper(String line) {
        StringBuilder upper = new StringBuilder(line);
        for (int i = line.indexOf('^'); i >= 0; i = line.indexOf('^', i + 1)) {
            upper.setCharAt(i + 1, Character.toUpperCase(line.charAt(i + 1)));
        }
        return upper.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"istu-150.irbis.txt", "record.irbis.txt"})
    void irbisTextSurvivesAJourneyThroughIso2709(String name) {
        byte[] file = TestFiles.bytes(name);
        byte[] iso = TestFiles.write(TestFiles.records(file), ContainerKind.ISO2709);
        List<MarcRecord> back = TestFiles.records(iso);

        assertThat(fieldsBut100(back)).isEqualTo(fieldsBut100(TestFiles.records(file)));
    }

    private static List<List<MarcField>> fieldsBut100(List<MarcRecord> records) {
        return records.stream()
                .map(r -> r.fields().stream().filter(f -> !f.tag().equals("100")).toList())
                .toList();
    }

    @Test
    void everyOddIrbisFieldIsKept() {
        String text =
                "#1: number\n#7: ^CПК\n#10: ^A5-7110\n#101: rus\n#101: ^Arus\n#330: оглавление\n"
                        + "#331: аннотация\n#621: У01\n#621: ^AУ02\n#621: ^AУ03^2rubbk\n#675: 37\n"
                        + "#686: чужое\n#700: до^Aпосле\n#903: \n#910: ^A0^B\n#920: PAZK\n"
                        + "#980: ^T1^Vx\n#981: y\n#2006: a^яb\n#910: ^\n*****\n";

        byte[] written =
                TestFiles.write(
                        TestFiles.records(text.getBytes(StandardCharsets.UTF_8)),
                        ContainerKind.IRBIS_TEXT);

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void irbisFieldsGetTheirRusmarcPlaces() {
        String text = "#10: ^A5-7110\n#621: У01\n#331: аннотация\n#101: rus\n#461: ^CС\n*****\n";

        MarcRecord record = TestFiles.records(text.getBytes(StandardCharsets.UTF_8)).get(0);

        assertThat(record.first("010", 'a')).contains("5-7110");
        assertThat(record.dataField("686"))
                .contains(DataField.of("686", "  ", "a", "У01", "2", "rubbk"));
        assertThat(record.first("330", 'a')).contains("аннотация");
        assertThat(record.first("101", 'a')).contains("rus");
        assertThat(record.leader()).isEqualTo("00000nam2 2200000   450 ");
    }

    @Test
    void theWrittenLengthsAreRight() {
        byte[] iso = TestFiles.iso(TestFiles.book("Заглавие"));

        assertThat(Leader.number(iso, 0, 5)).isEqualTo(iso.length);
        assertThat(iso[Leader.number(iso, 12, 5) - 1]).isEqualTo((byte) 0x1E);
        assertThat(iso[iso.length - 1]).isEqualTo((byte) 0x1D);
    }

    @Test
    void aFieldTooLongForIso2709IsRefusedAndNothingIsWritten() throws IOException {
        MarcRecord record = TestFiles.book("я".repeat(5000));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        WriteResult result;
        try (RecordOutput output = RecordOutput.to(bytes, ContainerKind.ISO2709)) {
            result = output.write(record);
        }

        assertThat(result)
                .isInstanceOfSatisfying(
                        WriteResult.NotWritten.class,
                        no -> {
                            assertThat(no.reason())
                                    .isEqualTo(UnwritableReason.FIELD_TOO_LONG_FOR_ISO2709);
                            assertThat(no.details()).first().isEqualTo("200");
                        });
        assertThat(bytes.size()).isZero();
        assertThat(TestFiles.records(TestFiles.write(List.of(record), ContainerKind.XML)))
                .containsExactly(record);
    }

    @Test
    void aRecordTooLongForIso2709IsRefused() throws IOException {
        List<MarcField> fields = new ArrayList<>(TestFiles.book("x").fields());
        for (int i = 0; i < 11; i++) {
            fields.add(DataField.of("330", "  ", "a", "я".repeat(4900)));
        }
        MarcRecord record = TestFiles.book("x").withFields(fields);

        assertThat(written(record, ContainerKind.ISO2709))
                .isInstanceOfSatisfying(
                        WriteResult.NotWritten.class,
                        no ->
                                assertThat(no.reason())
                                        .isEqualTo(UnwritableReason.RECORD_TOO_LONG_FOR_ISO2709));
    }

    @Test
    void aCaretAndMarc21HaveNoIrbisForm() throws IOException {
        MarcRecord caret = TestFiles.book("2^10");
        MarcRecord marc21 = new MarcRecord(MarcFormat.MARC21, caret.leader(), caret.fields());

        assertThat(written(caret, ContainerKind.IRBIS_TEXT))
                .isEqualTo(new WriteResult.NotWritten(UnwritableReason.NO_IRBIS_FORM, List.of()));
        assertThat(written(marc21, ContainerKind.IRBIS_TEXT))
                .isEqualTo(
                        new WriteResult.NotWritten(
                                UnwritableReason.MARC21_HAS_NO_IRBIS_FORM, List.of()));
    }

    private static WriteResult written(MarcRecord record, ContainerKind container)
            throws IOException {
        try (RecordOutput output = RecordOutput.to(new ByteArrayOutputStream(), container)) {
            return output.write(record);
        }
    }

    static List<MarcRecord> generated(int count) {
        Random random = new Random(20261122);
        List<MarcRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            MarcFormat format = random.nextBoolean() ? MarcFormat.RUSMARC : MarcFormat.MARC21;
            boolean rusmarc = format == MarcFormat.RUSMARC;
            List<MarcField> fields = new ArrayList<>();
            fields.add(new ControlField("001", "id" + i));
            fields.add(
                    DataField.of(rusmarc ? "200" : "245", "1 ", "a", "Заглавие " + text(random)));
            for (int k = random.nextInt(20); k > 0; k--) {
                fields.add(field(random));
            }
            String leader = rusmarc ? "00000nam0 2200000   450 " : "00000nam a2200000 a 4500";
            records.add(new MarcRecord(format, leader, fields));
        }
        return records;
    }

    private static MarcField field(Random random) {
        String tag = String.format(Locale.ROOT, "%03d", 300 + random.nextInt(700));
        List<Subfield> subfields = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            char code = "abcdefgxyz0123456789".charAt(random.nextInt(20));
            subfields.add(new Subfield(code, text(random)));
        }
        return new DataField(tag, "  01 2".charAt(random.nextInt(6)), ' ', subfields);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}

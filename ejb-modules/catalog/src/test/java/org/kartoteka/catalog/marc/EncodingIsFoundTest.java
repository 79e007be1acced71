package org.kartoteka.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingIsFoundTest {

    private static final List<MarcRecord> NLR =
            TestFiles.records(TestFiles.bytes("nlr-81-cp1251.iso"));

    @ParameterizedTest
    @CsvSource({
        "windows-1251, WINDOWS_1251, 0189",
        "windows-1251, WINDOWS_1251, 0179",
        "windows-1251, WINDOWS_1251, '50  '",
        "windows-1251, WINDOWS_1251, '    '",
        "IBM866, CP866, 0179",
        "IBM866, CP866, 0189",
        "IBM866, CP866, '    '",
        "KOI8-R, KOI8_R, 0199",
        "KOI8-R, KOI8_R, 0189",
        "KOI8-R, KOI8_R, '    '",
        "UTF-8, UTF_8, '50  '",
        "UTF-8, UTF_8, 0189",
        "UTF-8, UTF_8, '    '",
    })
    void theBytesDecideWhateverIsDeclared(
            String charset, RecordEncoding encoding, String declaration) {
        byte[] file = recoded(NLR, Charset.forName(charset), declaration);

        List<ReadResult> results = TestFiles.read(file);

        assertThat(results)
                .allSatisfy(r -> assertThat(((ReadResult.Read) r).encoding()).isEqualTo(encoding));
        assertThat(TestFiles.records(results)).isEqualTo(encodable(NLR, Charset.forName(charset)));
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, WINDOWS_1251", "IBM866, CP866", "KOI8-R, KOI8_R"})
    void oneRecordByItselfIsEnoughToTell(String charset, RecordEncoding encoding) {
        int right = 0;
        for (MarcRecord record : NLR) {
            byte[] file = recoded(List.of(record), Charset.forName(charset), "    ");
            right += ((ReadResult.Read) TestFiles.read(file).get(0)).encoding() == encoding ? 1 : 0;
        }
        assertThat(right).isEqualTo(NLR.size());
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, WINDOWS_1251", "IBM866, CP866", "KOI8-R, KOI8_R"})
    void capitalsAloneAreTold(String charset, RecordEncoding encoding) {
        MarcRecord record = TestFiles.book("ПЕДАГОГИКА И ПСИХОЛОГИЯ НЕНАСИЛИЯ В ОБРАЗОВАНИИ");
        MarcRecord capitals =
                record.withFields(List.of(record.fields().get(0), record.fields().get(3)));

        byte[] file = recoded(List.of(capitals), Charset.forName(charset), "    ");

        assertThat(((ReadResult.Read) TestFiles.read(file).get(0)).encoding()).isEqualTo(encoding);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, WINDOWS_1251", "IBM866, CP866", "KOI8-R, KOI8_R"})
    void irbisTextIsReadInOldEncodingsToo(String charset, RecordEncoding encoding) {
        String text = new String(TestFiles.bytes("istu-150.irbis.txt"), StandardCharsets.UTF_8);
        byte[] old = text.getBytes(Charset.forName(charset));

        List<ReadResult> results = TestFiles.read(old);

        assertThat(results).hasSize(150);
        assertThat(results)
                .allSatisfy(r -> assertThat(((ReadResult.Read) r).encoding()).isEqualTo(encoding));
    }

    @Test
    void xmlInAnOldEncodingIsRead() {
        byte[] utf8 = TestFiles.write(NLR, ContainerKind.XML);
        byte[] old =
                new String(utf8, StandardCharsets.UTF_8)
                        .replace("UTF-8", "windows-1251")
                        .getBytes(Charset.forName("windows-1251"));

        assertThat(TestFiles.records(old)).isEqualTo(NLR);
    }

    @Test
    void brokenUtf8IsReadWithAWarningThatNamesTheField() {
        byte[] file = TestFiles.iso(TestFiles.book("Очень длинное заглавие одной хорошей книги"));
        int at = indexOf(file, "Очень".getBytes(StandardCharsets.UTF_8));
        file[at + 1] = 'x';

        ReadResult.Read read = (ReadResult.Read) TestFiles.read(file).get(0);

        assertThat(read.encoding()).isEqualTo(RecordEncoding.UTF_8);
        assertThat(read.warnings())
                .containsExactly(new ReadWarning(WarningKind.CHARACTERS_BROKEN, "200"));
        assertThat(read.record().first("200", 'a').orElseThrow())
                .endsWith("чень длинное заглавие одной хорошей книги");
    }

    @Test
    void lettersInTwoPartsAreComposed() {
        MarcRecord record = TestFiles.book("Чуковскии\u0306 e\u0308");

        assertThat(TestFiles.records(TestFiles.iso(record)).get(0).first("200", 'a'))
                .contains("Чуковский ë");
    }

    @Test
    void cyrillicOfMarc8IsRead() {
        byte[] title = {0x1B, '(', 'N', 'w', 'O', 'J', 'N', 'A', 0x1B, '(', 'B', ' ', '1'};
        byte[] file = marc21(title);

        ReadResult.Read read = (ReadResult.Read) TestFiles.read(file).get(0);

        assertThat(read.encoding()).isEqualTo(RecordEncoding.MARC_8);
        assertThat(read.record().first("245", 'a')).contains("Война 1");
    }

    @Test
    void extendedCyrillicAndAnselOfMarc8AreRead() {
        byte[] title = {
            0x1B,
            '(',
            'Q',
            'D',
            'F',
            0x1B,
            '(',
            'B',
            ' ',
            (byte) 0xE2,
            'e',
            (byte) 0xF0,
            'c',
            (byte) 0xB2
        };

        assertThat(TestFiles.records(marc21(title)).get(0).first("245", 'a')).contains("ёі éçø");
    }

    @Test
    void aMarc8SetThatIsNotKnownIsSaidSo() {
        byte[] title = {'A', 0x1B, '$', '1', 0x21, 0x30, 0x21, 0x1B, '(', 'B', 'B'};

        ReadResult.Read read = (ReadResult.Read) TestFiles.read(marc21(title)).get(0);

        assertThat(read.record().first("245", 'a')).contains("A\uFFFDB");
        assertThat(read.warnings())
                .containsExactly(new ReadWarning(WarningKind.CHARACTER_SET_UNKNOWN, "245"));
    }

    @Test
    void cyrillicMarc21WithoutADeclarationIsNotTakenForMarc8() {
        byte[] title = "Война и мир".getBytes(Charset.forName("windows-1251"));

        ReadResult.Read read = (ReadResult.Read) TestFiles.read(marc21(title)).get(0);

        assertThat(read.record().first("245", 'a')).contains("Война и мир");
    }

    private static byte[] marc21(byte[] title) {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.writeBytes(new byte[] {'1', '0', 0x1F, 'a'});
        field.writeBytes(title);
        field.write(0x1E);
        String directory = String.format("245%04d00000", field.size());
        int length = 24 + 12 + 1 + field.size() + 1;
        String head = String.format("%05dnam  2200037 a 4500%s", length, directory);
        return TestFiles.join(
                head.getBytes(StandardCharsets.US_ASCII),
                new byte[] {0x1E},
                field.toByteArray(),
                new byte[] {0x1D});
    }

    /** The same records, written in another encoding with some declaration of it. */
    private static byte[] recoded(List<MarcRecord> records, Charset charset, String declaration) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (MarcRecord record : records) {
            file.writeBytes(recoded(record, charset, declaration));
        }
        return file.toByteArray();
    }

    private static byte[] recoded(MarcRecord record, Charset charset, String declaration) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        StringBuilder directory = new StringBuilder();
        for (MarcField field : record.fields()) {
            StringBuilder text = new StringBuilder();
            if (field instanceof ControlField control) {
                text.append(control.data());
            } else if (field instanceof DataField d) {
                text.append(d.ind1()).append(d.ind2());
                d.subfields()
                        .forEach(s -> text.append('\u001F').append(s.code()).append(s.value()));
            }
            String value = text.append('\u001E').toString();
            byte[] bytes =
                    (field.tag().equals("100") ? value.replace("50  ", declaration) : value)
                            .getBytes(charset);
            directory.append(String.format("%s%04d%05d", field.tag(), bytes.length, data.size()));
            data.writeBytes(bytes);
        }
        int base = 25 + directory.length();
        String head = Leader.withLengths(record.leader(), base + data.size() + 1, base) + directory;
        return TestFiles.join(
                head.getBytes(StandardCharsets.US_ASCII),
                new byte[] {0x1E},
                data.toByteArray(),
                new byte[] {0x1D});
    }

    /** What a charset cannot say is a question mark in it. */
    private static List<MarcRecord> encodable(List<MarcRecord> records, Charset charset) {
        List<MarcRecord> encodable = new ArrayList<>();
        for (MarcRecord record : records) {
            String text = new String(record.canonical().getBytes(charset), charset);
            encodable.add(MarcRecord.fromCanonical(text));
        }
        return encodable;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}

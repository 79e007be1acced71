package org.kartoteka.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DamagedRecordsTest {

    private static final MarcRecord FIRST = TestFiles.book("Первая книга");
    private static final MarcRecord SECOND = TestFiles.book("Вторая книга");
    private static final byte[] ONE = TestFiles.iso(FIRST);
    private static final byte[] TWO = TestFiles.iso(SECOND);

    @Test
    void aWrongRecordLengthIsMended() {
        byte[] wrong = ONE.clone();
        System.arraycopy("00123".getBytes(StandardCharsets.US_ASCII), 0, wrong, 0, 5);

        assertMended(TestFiles.join(wrong, TWO), WarningKind.LENGTH_REPAIRED);
    }

    @Test
    void aLengthOfSpacesIsMended() {
        byte[] wrong = ONE.clone();
        Arrays.fill(wrong, 0, 5, (byte) ' ');

        assertMended(TestFiles.join(wrong, TWO), WarningKind.LENGTH_REPAIRED);
    }

    @Test
    void wrongAddressesAreMended() {
        byte[] wrong = ONE.clone();
        wrong[24 + 12 + 11] = '9';

        assertMended(TestFiles.join(wrong, TWO), WarningKind.DIRECTORY_REPAIRED);
    }

    @Test
    void aMissingEndMarkAtTheEndOfTheFileIsMended() {
        byte[] cut = Arrays.copyOf(TWO, TWO.length - 1);

        List<ReadResult> results = TestFiles.read(TestFiles.join(ONE, cut));

        assertThat(TestFiles.records(results)).containsExactly(FIRST, SECOND);
        assertThat(((ReadResult.Read) results.get(1)).warnings())
                .contains(new ReadWarning(WarningKind.TERMINATOR_MISSING, ""));
    }

    @Test
    void aMissingEndMarkInTheMiddleIsMended() {
        byte[] cut = Arrays.copyOf(ONE, ONE.length - 1);

        assertMended(TestFiles.join(cut, TWO), WarningKind.TERMINATOR_MISSING);
    }

    private static void assertMended(byte[] file, WarningKind kind) {
        List<ReadResult> results = TestFiles.read(file);

        assertThat(TestFiles.records(results)).containsExactly(FIRST, SECOND);
        assertThat(((ReadResult.Read) results.get(0)).warnings())
                .contains(new ReadWarning(kind, ""));
        assertThat(((ReadResult.Read) results.get(1)).warnings()).isEmpty();
    }

    @Test
    void aRecordThatBreaksOffIsRefusedAndTheNextIsRead() {
        byte[] half = Arrays.copyOf(ONE, ONE.length / 2);

        List<ReadResult> results = TestFiles.read(TestFiles.join(half, TWO));

        assertRefused(results.get(0), UnreadableReason.TRUNCATED);
        assertThat(((ReadResult.Refused) results.get(0)).rawBytes()).isEqualTo(half);
        assertThat(TestFiles.records(results)).containsExactly(SECOND);
    }

    @Test
    void theLastRecordOfAFileThatWasCutIsRefused() {
        byte[] half = Arrays.copyOf(TWO, TWO.length / 2);

        List<ReadResult> results = TestFiles.read(TestFiles.join(ONE, half));

        assertThat(TestFiles.records(results)).containsExactly(FIRST);
        assertRefused(results.get(1), UnreadableReason.TRUNCATED);
    }

    @Test
    void bytesBetweenRecordsAreRefusedByThemselves() {
        byte[] rubbish = "rubbish of another program".getBytes(StandardCharsets.US_ASCII);

        List<ReadResult> results = TestFiles.read(TestFiles.join(ONE, rubbish, TWO));

        assertRefused(results.get(1), UnreadableReason.NOT_A_RECORD);
        assertThat(TestFiles.records(results)).containsExactly(FIRST, SECOND);
    }

    @Test
    void lineEndsBetweenRecordsAndTheOldEndOfFileSignAreLetPass() {
        byte[] lines = "\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] bom = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

        byte[] file = TestFiles.join(bom, lines, ONE, lines, TWO, lines, new byte[] {0x1A});

        assertThat(TestFiles.read(file)).hasSize(2);
        assertThat(TestFiles.records(file)).containsExactly(FIRST, SECOND);
    }

    @Test
    void aRecordBeyondTheLimitIsRefusedAndTheNextIsRead() {
        byte[] file = TestFiles.join(ONE, TestFiles.iso(TestFiles.book("x".repeat(5000))), TWO);

        List<ReadResult> results =
                TestFiles.read(file, ReadingHints.none().withMaxRecordBytes(2000));

        assertRefused(results.get(1), UnreadableReason.RECORD_TOO_LONG);
        assertThat(results.get(1).next().byteOffset()).isEqualTo(file.length - TWO.length);
        assertThat(TestFiles.records(results)).containsExactly(FIRST, SECOND);
    }

    @Test
    void controlCharactersInsideAValueAreTakenOut() {
        byte[] file = TestFiles.iso(TestFiles.book("Первая_книга"));
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf('_');
        file[at] = 7;

        ReadResult.Read read = (ReadResult.Read) TestFiles.read(file).get(0);

        assertThat(read.record().first("200", 'a')).contains("Перваякнига");
        assertThat(read.warnings())
                .containsExactly(new ReadWarning(WarningKind.CONTROL_CHARACTERS_REMOVED, "200"));
    }

    @Test
    void oneBrokenXmlRecordDoesNotSpoilTheOthers() {
        String xml =
                new String(
                        TestFiles.write(List.of(FIRST, SECOND, FIRST), ContainerKind.XML),
                        StandardCharsets.UTF_8);
        String broken = xml.replace("Вторая книга</subfield>", "Вторая & книга</subfield>");

        List<ReadResult> results = TestFiles.read(broken.getBytes(StandardCharsets.UTF_8));

        assertRefused(results.get(1), UnreadableReason.XML_BROKEN);
        assertThat(TestFiles.records(results)).containsExactly(FIRST, FIRST);
    }

    @Test
    void anXmlRecordWithoutItsEndDoesNotSwallowTheNext() {
        String xml =
                new String(
                        TestFiles.write(List.of(FIRST, SECOND), ContainerKind.XML),
                        StandardCharsets.UTF_8);
        String broken = xml.replaceFirst("</record>", "");

        List<ReadResult> results = TestFiles.read(broken.getBytes(StandardCharsets.UTF_8));

        assertRefused(results.get(0), UnreadableReason.TRUNCATED);
        assertThat(TestFiles.records(results)).containsExactly(SECOND);
    }

    @Test
    void entitiesOfOthersAreNeverResolved() {
        String xml =
                "<!DOCTYPE collection [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><collection>"
                        + "<record><leader>00000nam0 2200000   450 </leader>"
                        + "<controlfield tag=\"001\">&f;</controlfield></record></collection>";

        ReadResult result = TestFiles.read(xml.getBytes(StandardCharsets.UTF_8)).get(0);

        assertRefused(result, UnreadableReason.XML_BROKEN);
    }

    @Test
    void recordsWrappedByAHarvestAreFound() {
        String inner =
                new String(
                        TestFiles.write(List.of(FIRST), ContainerKind.XML), StandardCharsets.UTF_8);
        String record = inner.substring(inner.indexOf("<record"), inner.indexOf("</collection>"));
        String oai =
                "<OAI-PMH><!-- <record> --><ListRecords><record><header/><metadata>"
                        + record
                        + "</metadata></record></ListRecords></OAI-PMH>";

        List<ReadResult> results = TestFiles.read(oai.getBytes(StandardCharsets.UTF_8));

        assertThat(results).hasSize(1);
        assertThat(TestFiles.records(results)).containsExactly(FIRST);
    }

    @Test
    void anIrbisRecordWithoutAsterisksAtTheEndIsRead() {
        String text = "#920: PAZK\n#200: ^AЗаглавие\nпродолжение";

        ReadResult.Read read =
                (ReadResult.Read) TestFiles.read(text.getBytes(StandardCharsets.UTF_8)).get(0);

        assertThat(read.record().first("200", 'a')).contains("Заглавие продолжение");
        assertThat(read.warnings())
                .extracting(ReadWarning::kind)
                .containsExactly(WarningKind.TERMINATOR_MISSING, WarningKind.LINE_JOINED);
    }

    @Test
    void anIrbisRecordWithoutFieldsIsRefusedByItself() {
        String text = "#200: ^AПервая\n*****\n*****\nчужой текст\n*****\n#200: ^AВторая\n*****\n";

        List<ReadResult> results = TestFiles.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(TestFiles.records(results)).hasSize(2);
        assertRefused(results.get(1), UnreadableReason.NO_FIELDS);
        assertRefused(results.get(2), UnreadableReason.NOT_A_RECORD);
    }

    private static void assertRefused(ReadResult result, UnreadableReason reason) {
        assertThat(result).isInstanceOf(ReadResult.Refused.class);
        assertThat(((ReadResult.Refused) result).reason()).isEqualTo(reason);
    }
}

package org.kartoteka.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealRecordsAreReadTest {

    @ParameterizedTest
    @CsvSource({
        "nlr-81-cp1251.iso, 81, RUSMARC, WINDOWS_1251",
        "nlr-1-cp1251.iso, 1, RUSMARC, WINDOWS_1251",
        "urait-1-utf8.iso, 1, RUSMARC, UTF_8",
        "istu-150.irbis.txt, 150, RUSMARC, UTF_8",
        "record.irbis.txt, 1, RUSMARC, UTF_8",
        "british_library.xml, 99, MARC21, UTF_8",
        "dnb.xml, 99, MARC21, UTF_8",
        "loc_general.xml, 99, MARC21, UTF_8",
        "princeton.xml, 99, MARC21, UTF_8",
        "nlm.xml, 99, MARC21, UTF_8",
    })
    void everyRecordOfEverySourceIsReadInItsDialectAndEncoding(
            String file, int count, MarcFormat format, RecordEncoding encoding) {
        List<ReadResult> results = TestFiles.read(TestFiles.bytes(file));

        assertThat(results).hasSize(count);
        assertThat(results)
                .allSatisfy(
                        result -> {
                            ReadResult.Read read = (ReadResult.Read) result;
                            assertThat(read.record().format()).isEqualTo(format);
                            assertThat(read.encoding()).isEqualTo(encoding);
                            assertThat(read.warnings()).isEmpty();
                        });
    }

    @Test
    void theNationalLibrarysRecordsSayWhatItsOwnDecodingSays() {
        List<List<String>> decoded = recordsOf("nlr-81.txt");
        List<List<String>> read =
                TestFiles.records(TestFiles.bytes("nlr-81-cp1251.iso")).stream()
                        .map(RealRecordsAreReadTest::lines)
                        .toList();

        assertThat(decoded).as("one of the 81 is not in the text").hasSize(80);
        assertThat(read).hasSize(81).containsAll(decoded);
    }

    /** The one difference: the record is Unicode now and says so (100 $a, positions 26-29). */
    private static List<List<String>> recordsOf(String file) {
        List<List<String>> records = new ArrayList<>();
        for (String line : text(file).split("\n")) {
            if (line.startsWith("marker: ")) {
                records.add(new ArrayList<>());
            } else if (!line.isBlank()) {
                boolean coded = line.startsWith("100: ");
                records.get(records.size() - 1)
                        .add(coded ? line.replace("0189  ", "50    ") : line);
            }
        }
        return records;
    }

    private static List<String> lines(MarcRecord record) {
        List<String> lines = new ArrayList<>();
        for (MarcField field : record.fields()) {
            StringBuilder line = new StringBuilder(field.tag()).append(": ");
            if (field instanceof ControlField control) {
                line.append(control.data());
            } else if (field instanceof DataField data) {
                line.append(data.ind1()).append(data.ind2());
                data.subfields().forEach(s -> line.append('$').append(s.code()).append(s.value()));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    @Test
    void twoThousandMarc8RecordsReadAsAnIndependentDecoderReadsThem() {
        Map<String, List<String>> expected = yazLines();
        int compared = 0;
        for (String file : List.of("uva-1-marc8.mrc", "uva-2-marc8.mrc")) {
            List<MarcRecord> records = TestFiles.records(TestFiles.bytes(file));
            assertThat(records).hasSize(1000);
            for (MarcRecord record : records) {
                List<String> lines =
                        expected.getOrDefault(record.control("001").orElseThrow(), List.of());
                assertThat(yazLike(record)).containsAll(lines);
                compared += lines.size();
            }
        }
        assertThat(compared).isGreaterThan(2000);
    }

    private static Map<String, List<String>> yazLines() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        List<String> current = List.of();
        for (String line : text("uva-yaz.txt").split("\n")) {
            if (line.startsWith("001 ")) {
                current = new ArrayList<>();
                lines.put(line.substring(4).strip(), current);
            } else {
                current.add(Normalizer.normalize(line.strip(), Normalizer.Form.NFC));
            }
        }
        return lines;
    }

    private static List<String> yazLike(MarcRecord record) {
        List<String> lines = new ArrayList<>();
        for (MarcField field : record.fields()) {
            if (field instanceof DataField data) {
                StringBuilder line = new StringBuilder(data.tag()).append(' ');
                line.append(data.ind1()).append(data.ind2());
                data.subfields()
                        .forEach(
                                s ->
                                        line.append(" $")
                                                .append(s.code())
                                                .append(' ')
                                                .append(s.value()));
                lines.add(line.toString().strip());
            }
        }
        return lines;
    }

    @Test
    void wrongLengthsAreMendedWhereTheEndMarksAreRight() {
        List<ReadResult> results = TestFiles.read(TestFiles.bytes("boston-university-100.mrc"));

        long mended =
                results.stream()
                        .filter(r -> r instanceof ReadResult.Read)
                        .map(r -> (ReadResult.Read) r)
                        .filter(
                                r ->
                                        r.warnings().stream()
                                                .anyMatch(
                                                        w ->
                                                                w.kind()
                                                                        == WarningKind
                                                                                .DIRECTORY_REPAIRED))
                        .count();
        assertThat(results).hasSize(100);
        assertThat(mended).isEqualTo(8);
    }

    @Test
    void aRecordWithMoreFieldsThanItsDirectoryIsRefusedByItself() {
        List<ReadResult> results = TestFiles.read(TestFiles.bytes("boston-university-100.mrc"));

        assertThat(results)
                .filteredOn(r -> r instanceof ReadResult.Refused)
                .hasSize(8)
                .allSatisfy(
                        r ->
                                assertThat(((ReadResult.Refused) r).reason())
                                        .isEqualTo(UnreadableReason.DIRECTORY_BROKEN));
    }

    private static String text(String file) {
        return new String(TestFiles.bytes(file), StandardCharsets.UTF_8).replace("\uFEFF", "");
    }
}

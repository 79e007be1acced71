package org.kartoteka.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.ReadResult;
import org.kartoteka.catalog.marc.ReadingHints;
import org.kartoteka.catalog.marc.RecordFiles;
import org.kartoteka.catalog.marc.view.CopyData;

class StockedFileTest {

    static Stream<String> files() {
        return DemoNetwork.load().files().stream().map(DemoNetwork.Stock::file);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRecordHasCopiesOfOursAndOfNobodyElse(String file) {
        var stocked = new StockedFile(3, List.of("VVO-1", "VVO-2"), 1000);

        var records = records(stocked.stocked(DemoNetwork.open("records/" + file)));

        assertThat(records).isNotEmpty();
        assertThat(records).allSatisfy(record -> assertThat(CopyData.of(record)).isNotEmpty());
        var read = records.stream().flatMap(record -> CopyData.of(record).stream()).toList();
        assertThat(read)
                .extracting(CopyData::barcode)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        stocked.copies().stream().map(c -> Optional.of(c.barcode())).toList());
        assertThat(read)
                .extracting(CopyData::location)
                .containsExactlyElementsOf(
                        stocked.copies().stream().map(c -> Optional.of(c.branch())).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSameFileGivesTheSameBytes(String file) {
        var once = stocked(file);
        var twice = stocked(file);

        assertThat(once).isEqualTo(twice).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingOfTheRecordIsLostButItsHoldings(String file) {
        var before = records(bytes(file)).stream().map(StockedFileTest::described).toList();

        var after = records(stocked(file)).stream().map(StockedFileTest::described).toList();

        assertThat(after).isEqualTo(before);
    }

    private static String described(MarcRecord record) {
        var fields = new ArrayList<>(record.fields());
        fields.removeIf(f -> List.of("852", "899", "910", "995").contains(f.tag()));
        // the writer declares its own encoding in 100 and the leader
        fields.removeIf(f -> f.tag().equals("100"));
        return fields.toString();
    }

    private static byte[] stocked(String file) {
        return new StockedFile(1, List.of("MSK-1", "MSK-2"), 0)
                .stocked(DemoNetwork.open("records/" + file));
    }

    private static byte[] bytes(String file) {
        try (var in = DemoNetwork.open("records/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<MarcRecord> records(byte[] bytes) {
        var records = new ArrayList<MarcRecord>();
        try (var file = RecordFiles.open(new ByteArrayInputStream(bytes), ReadingHints.none())) {
            while (file.hasNext()) {
                if (file.next() instanceof ReadResult.Read read) {
                    records.add(read.record());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return records;
    }
}

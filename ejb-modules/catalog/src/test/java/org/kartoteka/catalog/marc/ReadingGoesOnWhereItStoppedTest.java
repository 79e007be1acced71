package org.kartoteka.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingGoesOnWhereItStoppedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nlr-81-cp1251.iso",
                "istu-150.irbis.txt",
                "record.irbis.txt",
                "british_library.xml",
                "loc_general.xml",
                "boston-university-100.mrc",
                "uva-1-marc8.mrc"
            })
    void afterAnyRecordTheRestIsTheSame(String name) {
        byte[] file = TestFiles.bytes(name);
        List<ReadResult> whole = TestFiles.read(file);

        for (int i = 0; i < whole.size(); i += Math.max(1, whole.size() / 9)) {
            Position next = whole.get(i).next();
            List<ReadResult> rest = TestFiles.read(file, ReadingHints.none().resumingAt(next));

            assertThat(comparable(rest)).isEqualTo(comparable(whole.subList(i + 1, whole.size())));
        }
    }

    /** Bytes compare by what is in them. */
    private static List<Object> comparable(List<ReadResult> results) {
        return results.stream()
                .<Object>map(
                        result ->
                                result instanceof ReadResult.Refused refused
                                        ? List.of(
                                                refused.position(),
                                                refused.byteLength(),
                                                refused.reason(),
                                                refused.details(),
                                                HexFormat.of().formatHex(refused.rawBytes()))
                                        : result)
                .toList();
    }

    @Test
    void positionsCountRecordsAndBytes() {
        byte[] one = TestFiles.iso(TestFiles.book("Первая"));
        byte[] file = TestFiles.join(one, one, one);

        assertThat(TestFiles.read(file))
                .extracting(ReadResult::position)
                .containsExactly(
                        new Position(1, 0),
                        new Position(2, one.length),
                        new Position(3, 2L * one.length));
    }

    @Test
    void atTheEndOfTheFileNothingIsLeft() {
        byte[] file = TestFiles.bytes("nlr-1-cp1251.iso");
        Position end = TestFiles.read(file).get(0).next();

        assertThat(end.byteOffset()).isEqualTo(file.length);
        assertThat(TestFiles.read(file, ReadingHints.none().resumingAt(end))).isEmpty();
    }
}

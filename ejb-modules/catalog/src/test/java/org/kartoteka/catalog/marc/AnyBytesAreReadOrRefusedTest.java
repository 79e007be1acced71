package org.kartoteka.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.catalog.marc.view.CopyData;

class AnyBytesAreReadOrRefusedTest {

    private static final int ROUNDS = 60;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nlr-81-cp1251.iso",
                "urait-1-utf8.iso",
                "record.irbis.txt",
                "istu-150.irbis.txt",
                "boston-university-100.mrc",
                "british_library.xml"
            })
    void damagedFilesNeverThrowAndNeverHang(String name) {
        byte[] file = Arrays.copyOf(TestFiles.bytes(name), 60_000);
        Random random = new Random(name.hashCode());

        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        checkAll(damaged(file, random), round);
                    }
                });
    }

    @Test
    void noiseNeverThrows() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            checkAll(noise, round);
        }
    }

    @Test
    void markCharactersInDisorderNeverThrow() {
        Random random = new Random(11);
        byte[] alphabet = "\u001D\u001E\u001F0123456789 #:^*<record>/\n22450".getBytes();
        for (int round = 0; round < 300; round++) {
            byte[] file = new byte[random.nextInt(2000)];
            for (int i = 0; i < file.length; i++) {
                file[i] = alphabet[random.nextInt(alphabet.length)];
            }
            byte[] leader = "00123nam0 2200061   450 ".getBytes();
            checkAll(TestFiles.join(leader, file), round);
        }
    }

    private static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = Arrays.copyOf(file, 1 + random.nextInt(file.length));
        for (int i = random.nextInt(200); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    /** Every byte belongs to at most one result, and what was read can be shown and kept. */
    private static void checkAll(byte[] file, int round) {
        assertThatCode(
                        () -> {
                            List<ReadResult> results = TestFiles.read(file);
                            assertThat(results).isNotEmpty();
                            long end = 0;
                            for (ReadResult result : results) {
                                assertThat(result.position().byteOffset())
                                        .isGreaterThanOrEqualTo(end);
                                end = result.next().byteOffset();
                                assertThat(end).isLessThanOrEqualTo(file.length);
                                check(result);
                            }
                        })
                .as("round %d", round)
                .doesNotThrowAnyException();
    }

    private static void check(ReadResult result) {
        if (result instanceof ReadResult.Read read) {
            MarcRecord record = read.record();
            assertThat(MarcRecord.fromCanonical(record.canonical())).isEqualTo(record);
            assertThat(BibliographicView.of(record).title().display()).isNotNull();
            assertThat(CopyData.of(record)).isNotNull();
            assertThat(TestFiles.records(TestFiles.write(List.of(record), ContainerKind.XML)))
                    .containsExactly(EncodingDeclaration.asUnicode(record));
        }
    }
}

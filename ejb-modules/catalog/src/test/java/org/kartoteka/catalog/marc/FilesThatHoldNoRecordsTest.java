package org.kartoteka.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesThatHoldNoRecordsTest {

    @ParameterizedTest
    @CsvSource({
        "FFD8FFE000104A46494600010100, IMAGE",
        "89504E470D0A1A0A0000000D, IMAGE",
        "47494638396101000100, IMAGE",
        "49492A0008000000, IMAGE",
        "255044462D312E370A25E2E3CFD3, PDF_DOCUMENT",
        "D0CF11E0A1B11AE10000, OFFICE_DOCUMENT",
        "526172211A0700, OTHER_ARCHIVE",
        "377ABCAF271C, OTHER_ARCHIVE",
        "FFFE3C003F00, UTF16_TEXT",
        "7F454C4602010100, UNKNOWN_FORMAT",
    })
    void foreignFilesAreNamed(String hex, UnreadableReason reason) {
        assertThat(TestFiles.refusal(HexFormat.of().parseHex(hex)).reason()).isEqualTo(reason);
    }

    @Test
    void anEmptyFileIsNamed() {
        assertThat(TestFiles.refusal(new byte[0]).reason()).isEqualTo(UnreadableReason.EMPTY_FILE);
        assertThat(TestFiles.refusal("\r\n \n".getBytes(StandardCharsets.US_ASCII)).reason())
                .isEqualTo(UnreadableReason.EMPTY_FILE);
    }

    @Test
    void aTextIsNamed() {
        assertThat(TestFiles.refusal(TestFiles.bytes("nlr-81.txt")).reason())
                .isEqualTo(UnreadableReason.PLAIN_TEXT);
        assertThat(TestFiles.refusal("Заглавие;Автор\n".getBytes(StandardCharsets.UTF_8)).reason())
                .isEqualTo(UnreadableReason.PLAIN_TEXT);
    }

    @Test
    void archivesAreNamed() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(TestFiles.bytes("nlr-81-cp1251.iso"));
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("nlr.iso"));
            out.write(TestFiles.bytes("nlr-81-cp1251.iso"));
        }

        assertThat(TestFiles.refusal(gzip.toByteArray()).reason())
                .isEqualTo(UnreadableReason.GZIP_ARCHIVE);
        assertThat(TestFiles.refusal(zip.toByteArray()).reason())
                .isEqualTo(UnreadableReason.ZIP_ARCHIVE);
    }

    @Test
    void xmlOfOthersIsNamed() {
        for (String xml :
                List.of(
                        "<?xml version=\"1.0\"?><books><book/></books>",
                        "<!DOCTYPE html><html><body>record</body></html>")) {
            assertThat(TestFiles.refusal(xml.getBytes(StandardCharsets.UTF_8)).reason())
                    .isEqualTo(UnreadableReason.XML_WITHOUT_RECORDS);
        }
    }

    @Test
    void oneRefusalSaysItAllAndItIsAboutTheWholeFile() {
        List<ReadResult> results = TestFiles.read(TestFiles.bytes("nlr-81.txt"));

        assertThat(results).hasSize(1);
        assertThat(((ReadResult.Refused) results.get(0)).reason().wholeFile()).isTrue();
        assertThat(results.get(0).position()).isEqualTo(Position.START);
    }
}

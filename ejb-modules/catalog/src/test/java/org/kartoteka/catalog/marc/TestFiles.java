package org.kartoteka.catalog.marc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Real records beside the tests, and short ways to read and write them. */
public final class TestFiles {

    private TestFiles() {}

    public static byte[] bytes(String name) {
        try (InputStream in = TestFiles.class.getResourceAsStream("/marc/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<ReadResult> read(byte[] file) {
        return read(file, ReadingHints.none());
    }

    static List<ReadResult> read(byte[] file, ReadingHints hints) {
        List<ReadResult> results = new ArrayList<>();
        try (RecordFile records = RecordFiles.open(new ByteArrayInputStream(file), hints)) {
            records.forEachRemaining(results::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }

    public static List<MarcRecord> records(byte[] file) {
        return records(read(file));
    }

    static List<MarcRecord> records(List<ReadResult> results) {
        List<MarcRecord> records = new ArrayList<>();
        for (ReadResult result : results) {
            if (result instanceof ReadResult.Read read) {
                records.add(read.record());
            }
        }
        return records;
    }

    static ReadResult.Refused refusal(byte[] file) {
        return (ReadResult.Refused) read(file).get(0);
    }

    public static byte[] write(List<MarcRecord> records, ContainerKind container) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordOutput output = RecordOutput.to(bytes, container)) {
            for (MarcRecord record : records) {
                WriteResult result = output.write(record);
                if (result instanceof WriteResult.NotWritten refused) {
                    throw new AssertionError(refused);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A small RUSMARC book. */
    static MarcRecord book(String title) {
        return new MarcRecord(
                MarcFormat.RUSMARC,
                "00000nam0 2200000 i 450 ",
                List.of(
                        new ControlField("001", "RU\\TEST\\1"),
                        DataField.of("100", "  ", "a", "20200101d2019    m  y0rusy50      ca"),
                        DataField.of("101", "0 ", "a", "rus"),
                        DataField.of("200", "1 ", "a", title, "f", "И. О. Фамилия"),
                        DataField.of("210", "  ", "a", "Москва", "c", "Наука", "d", "2019"),
                        DataField.of("700", " 1", "a", "Фамилия", "b", "И. О.", "4", "070")));
    }

    static byte[] iso(MarcRecord... records) {
        return write(List.of(records), ContainerKind.ISO2709);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}

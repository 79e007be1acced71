package org.kartoteka.catalog.internal.outside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.OutsideTarget;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.ReadResult;
import org.kartoteka.catalog.marc.ReadingHints;
import org.kartoteka.catalog.marc.RecordFiles;

/** The records of an answer, each read and adapted by itself. */
final class OutsideReading {

    private OutsideReading() {}

    /** The adapted record at each position of the answer; empty where it could not be read. */
    static List<Optional<MarcRecord>> adapted(SruAnswer answer, OutsideTarget target) {
        var records = new ArrayList<Optional<MarcRecord>>();
        for (var xml : answer.records()) {
            records.add(read(xml, target).map(Adaptation::of));
        }
        return records;
    }

    private static Optional<MarcRecord> read(byte[] xml, OutsideTarget target) {
        var none = ReadingHints.none();
        var hints =
                target.dialect()
                        .map(dialect -> none.withFormat(MarcFormat.valueOf(dialect.name())))
                        .orElse(none);
        try (var records = RecordFiles.open(new ByteArrayInputStream(xml), hints)) {
            return records.hasNext() && records.next() instanceof ReadResult.Read read
                    ? Optional.of(read.record())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.kartoteka.catalog.marc;

import java.util.List;
import java.util.Optional;

/**
 * The bytes of one record, cut out of a file and not yet understood.
 *
 * @param byteLength how many bytes of the file it takes; more than {@code bytes} when those were
 *     cut short
 * @param fault set when it is known already that it cannot be read
 */
record RawRecord(
        long byteOffset,
        long byteLength,
        byte[] bytes,
        Optional<WarningKind> warning,
        Optional<Fault> fault) {

    record Fault(UnreadableReason reason, List<String> details) {}

    static RawRecord whole(long offset, byte[] bytes) {
        return new RawRecord(offset, bytes.length, bytes, Optional.empty(), Optional.empty());
    }

    static RawRecord mended(long offset, byte[] bytes, WarningKind warning) {
        return new RawRecord(offset, bytes.length, bytes, Optional.of(warning), Optional.empty());
    }

    static RawRecord faulty(
            long offset, long length, byte[] bytes, UnreadableReason reason, String... details) {
        return new RawRecord(
                offset,
                length,
                bytes,
                Optional.empty(),
                Optional.of(new Fault(reason, List.of(details))));
    }
}

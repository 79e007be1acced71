package org.kartoteka.catalog.marc;

import java.util.List;

/**
 * What came of one record of a file: it was read, or it was refused by itself and the file goes on.
 */
public sealed interface ReadResult {

    /** Where it begins. */
    Position position();

    /** How many bytes it takes in the file, its end mark included. */
    long byteLength();

    /**
     * Where the next record begins: give it to {@link ReadingHints#resumingAt} to go on after this
     * one.
     */
    default Position next() {
        return new Position(position().ordinal() + 1, position().byteOffset() + byteLength());
    }

    /**
     * A record that could be read.
     *
     * @param encoding in which its bytes were; UTF-8 for plain ASCII
     * @param warnings what had to be mended
     */
    record Read(
            MarcRecord record,
            Position position,
            long byteLength,
            RecordEncoding encoding,
            List<ReadWarning> warnings)
            implements ReadResult {

        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A record that could not be read.
     *
     * @param details arguments of the reason's message
     * @param rawBytes the refused bytes, at most 64 KiB of them
     */
    record Refused(
            Position position,
            long byteLength,
            UnreadableReason reason,
            List<String> details,
            byte[] rawBytes)
            implements ReadResult {

        /** As many of the refused bytes as are kept. */
        public static final int RAW_BYTES_KEPT = 64 * 1024;

        public Refused {
            details = List.copyOf(details);
            rawBytes = rawBytes.clone();
        }

        @Override
        public byte[] rawBytes() {
            return rawBytes.clone();
        }
    }
}

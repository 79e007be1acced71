package org.kartoteka.catalog.marc;

import java.util.Optional;

/**
 * What the caller knows about a file. Nothing need be known.
 *
 * @param encoding forced for bytes that are not valid UTF-8; otherwise it is found out record by
 *     record
 * @param format forced; otherwise it is found out record by record
 * @param maxRecordBytes a longer record is refused
 * @param start where to begin: {@link Position#START}, or {@link ReadResult#next()} of the last
 *     record handled
 */
public record ReadingHints(
        Optional<RecordEncoding> encoding,
        Optional<MarcFormat> format,
        int maxRecordBytes,
        Position start) {

    /** One mebibyte; the largest real records have some tens of kilobytes. */
    public static final int DEFAULT_MAX_RECORD_BYTES = 1 << 20;

    public ReadingHints {
        if (maxRecordBytes < Leader.LENGTH) {
            throw new IllegalArgumentException("no record fits in " + maxRecordBytes + " bytes");
        }
    }

    /** Nothing is known. */
    public static ReadingHints none() {
        return new ReadingHints(
                Optional.empty(), Optional.empty(), DEFAULT_MAX_RECORD_BYTES, Position.START);
    }

    public ReadingHints withEncoding(RecordEncoding known) {
        return new ReadingHints(Optional.of(known), format, maxRecordBytes, start);
    }

    public ReadingHints withFormat(MarcFormat known) {
        return new ReadingHints(encoding, Optional.of(known), maxRecordBytes, start);
    }

    public ReadingHints withMaxRecordBytes(int bytes) {
        return new ReadingHints(encoding, format, bytes, start);
    }

    /** Reads on from that place; the stream must still begin at the beginning of the file. */
    public ReadingHints resumingAt(Position position) {
        return new ReadingHints(encoding, format, maxRecordBytes, position);
    }
}

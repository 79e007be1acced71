package org.kartoteka.catalog.marc;

import java.util.List;

/** Understands the bytes of one record. */
interface RecordParser {

    Parsed parse(byte[] bytes, Warnings warnings) throws UnreadableRecordException;

    record Parsed(MarcRecord record, RecordEncoding encoding) {}

    /** The record of those fields, once its dialect is known; an empty one is unreadable. */
    static MarcRecord record(MarcFormat format, String leader, List<MarcField> fields)
            throws UnreadableRecordException {
        if (fields.isEmpty()) {
            throw new UnreadableRecordException(UnreadableReason.NO_FIELDS);
        }
        return EncodingDeclaration.asUnicode(new MarcRecord(format, leader, fields));
    }
}

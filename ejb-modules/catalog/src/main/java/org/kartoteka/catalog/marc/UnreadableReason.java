package org.kartoteka.catalog.marc;

/**
 * Why a record, or a whole file, could not be read. The name is the key of its texts in the message
 * bundle.
 */
public enum UnreadableReason {
    EMPTY_FILE(true),
    GZIP_ARCHIVE(true),
    ZIP_ARCHIVE(true),
    OTHER_ARCHIVE(true),
    PDF_DOCUMENT(true),
    OFFICE_DOCUMENT(true),
    IMAGE(true),
    UTF16_TEXT(true),
    XML_WITHOUT_RECORDS(true),
    PLAIN_TEXT(true),
    UNKNOWN_FORMAT(true),
    /** The record is longer than the set limit. Details: the limit in bytes. */
    RECORD_TOO_LONG(false),
    /** Bytes between records that are no record. */
    NOT_A_RECORD(false),
    /** The record ends before its own length or end mark. */
    TRUNCATED(false),
    /** The directory cannot be matched with the fields. Details: entries, fields. */
    DIRECTORY_BROKEN(false),
    /** The record holds no field. */
    NO_FIELDS(false),
    /** Not well-formed XML. Details: line and column within the record. */
    XML_BROKEN(false),
    /** A tag is not three letters or digits. Details: the tag. */
    TAG_BROKEN(false);

    private final boolean wholeFile;

    UnreadableReason(boolean wholeFile) {
        this.wholeFile = wholeFile;
    }

    /** Whether it is the file that is refused, and nothing follows. */
    public boolean wholeFile() {
        return wholeFile;
    }
}

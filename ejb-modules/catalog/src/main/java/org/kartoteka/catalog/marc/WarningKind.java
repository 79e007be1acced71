package org.kartoteka.catalog.marc;

/**
 * What was mended while a record was read. The name is the key of its text in the message bundle.
 */
public enum WarningKind {
    /** The length in the leader was wrong; the record was found by its end mark. */
    LENGTH_REPAIRED,
    /** The directory's addresses were wrong; the fields were found by their end marks. */
    DIRECTORY_REPAIRED,
    /** The end mark of the record was missing. */
    TERMINATOR_MISSING,
    /** The leader was missing or unreadable and was made up. */
    LEADER_REPAIRED,
    /** Bytes that no character has in this encoding were replaced by U+FFFD. */
    CHARACTERS_BROKEN,
    /** Characters of a MARC-8 set that is not supported were replaced by U+FFFD. */
    CHARACTER_SET_UNKNOWN,
    /** Control characters inside a value were taken out. */
    CONTROL_CHARACTERS_REMOVED,
    /** A data field had text without a subfield mark; it became $a. */
    SUBFIELD_MARK_MISSING,
    /** A subfield code was not a printable ASCII character; it became {@code ?}. */
    SUBFIELD_CODE_BROKEN,
    /** A field without content was dropped. */
    EMPTY_FIELD_DROPPED,
    /** A line that did not begin with a tag was joined to the one before it (IRBIS). */
    LINE_JOINED
}

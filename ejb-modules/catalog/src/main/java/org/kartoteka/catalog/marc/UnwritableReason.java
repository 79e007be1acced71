package org.kartoteka.catalog.marc;

/**
 * Why a record cannot be written in a container. The name is the key of its text in the message
 * bundle.
 */
public enum UnwritableReason {
    /** ISO 2709 ends at 99,999 bytes. Details: the record's bytes. */
    RECORD_TOO_LONG_FOR_ISO2709,
    /** A field of ISO 2709 ends at 9,999 bytes. Details: tag, the field's bytes. */
    FIELD_TOO_LONG_FOR_ISO2709,
    /** A value holds a caret or a tag is no number: IRBIS text cannot say it. */
    NO_IRBIS_FORM,
    /** IRBIS knows tags of RUSMARC only. */
    MARC21_HAS_NO_IRBIS_FORM
}

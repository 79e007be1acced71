package org.kartoteka.catalog.api;

import org.kartoteka.kernel.error.Refusal;

/** The rules of a record, each with its message. Sources: RUSMARC of 2019, ISO 2108, ISO 3297. */
public enum RecordRule implements Refusal {
    /** The record has no title; nobody could find it. */
    TITLE_MISSING,
    /** The leader has not 24 printable Latin characters. */
    LEADER_MALFORMED,
    /** A position of the leader has a value that the format does not know. */
    LEADER_VALUE_UNKNOWN,
    /** A tag has three digits or Latin letters. */
    TAG_MALFORMED,
    /** The format has no such field. */
    FIELD_UNKNOWN,
    /** Every record must have the field. */
    FIELD_MANDATORY,
    /** A record may have the field once. */
    FIELD_NOT_REPEATABLE,
    /** 00X has a text, all others have indicators and subfields. */
    FIELD_SHAPE_WRONG,
    /** Two indicators, each a printable Latin character or a blank. */
    INDICATORS_MALFORMED,
    /** The format does not know this value of an indicator. */
    INDICATOR_UNKNOWN,
    /** A code is one printable Latin character. */
    SUBFIELD_CODE_MALFORMED,
    /** The field has no such subfield. */
    SUBFIELD_UNKNOWN,
    /** A field with that tag must have the subfield. */
    SUBFIELD_MANDATORY,
    /** The field may have the subfield once. */
    SUBFIELD_NOT_REPEATABLE,
    /** The subfield says nothing. */
    SUBFIELD_EMPTY,
    /** A text has control characters or no value. */
    TEXT_MALFORMED,
    /** A coded subfield has another length. */
    CODED_LENGTH_WRONG,
    /** A position of a coded subfield has a value that the format does not know. */
    CODED_VALUE_UNKNOWN,
    /** The check digit or the length of an ISBN is wrong. */
    ISBN_WRONG,
    /** The check digit or the length of an ISSN is wrong. */
    ISSN_WRONG,
    /** The record's number (001) is not to be changed: files know the record by it. */
    RECORD_NUMBER_FIXED,
    /** A RUSMARC record does not become one of MARC 21, nor the other way round. */
    DIALECT_FIXED,

    // advice: what looks wrong but keeps no record from being stored
    /** A text in 675 has not the form of a UDC mark. */
    UDC_MALFORMED,
    /** A text in 686 has not the form of a BBK mark. */
    BBK_MALFORMED,
    /** An author mark is a letter and one to three figures. */
    AUTHOR_MARK_MALFORMED,
    /** An author mark begins with the first letter of the heading, or of the title. */
    AUTHOR_MARK_OFF_HEADING;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.catalog.rules";
    }
}

package org.kartoteka.catalog.api;

import org.kartoteka.kernel.error.Refusal;

/** The rules of selections and of changes to many records, each with its message. */
public enum SelectionRule implements Refusal {
    /** So many titles are not named one by one. */
    TITLES_TOO_MANY,
    /** A code of a language has three Latin letters (ISO 639-2). */
    LANGUAGE_MALFORMED,
    /** Years are 1 to 9999. */
    YEAR_MALFORMED,
    /** The first year is later than the last. */
    YEARS_REVERSED,
    /** A text is longer than it may be. */
    TEXT_TOO_LONG,
    /** A text is needed here. */
    TEXT_MISSING,
    /** A text has control characters. */
    TEXT_UNFIT,
    /** A tag has three digits or Latin letters. */
    TAG_UNFIT,
    /** A code is one printable Latin character. */
    CODE_UNFIT,
    /** 00X has a text and no subfields. */
    CONTROL_FIELD_HAS_NO_SUBFIELDS,
    /** A batch edit changes something. */
    CHANGES_MISSING,
    /** A batch edit has so many changes and no more. */
    CHANGES_TOO_MANY,
    /** 00X belongs to the catalogue. */
    CONTROL_FIELD_FIXED,
    /** A change needs a whole field. */
    FIELD_MISSING,
    /** A field is tag, indicators and subfields that say something. */
    FIELD_UNFIT,
    /** The regular expression cannot be read (syntax of RE2). */
    PATTERN_WRONG,
    /** The replacement names a group that the expression has not. */
    REPLACEMENT_WRONG,
    /** It is not said where to move a subfield. */
    TARGET_MISSING,
    /** A subfield would be moved to where it is. */
    NOTHING_MOVES;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.catalog.selections";
    }
}

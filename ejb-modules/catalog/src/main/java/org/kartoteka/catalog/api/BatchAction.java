package org.kartoteka.catalog.api;

/** What a batch edit does to each record. Control fields (00X) belong to the catalogue. */
public enum BatchAction {
    /** Adds the field, unless the record has just this one. */
    ADD_FIELD,
    /** Takes the fields with the tag away; with a value only those whose subfield says it. */
    REMOVE_FIELD,
    /** Puts the value into the subfield of each field with the tag, whatever it said before. */
    SET_SUBFIELD,
    /** Adds a subfield to each field with the tag, unless the field has just this one. */
    ADD_SUBFIELD,
    /** Takes the subfield away; with a value only where it says so. */
    REMOVE_SUBFIELD,
    /** Replaces a text in the subfield, or in all subfields of the field, letter by letter. */
    REPLACE_TEXT,
    /** Replaces what a regular expression (RE2) finds; {@code $1} is its first group. */
    REPLACE_PATTERN,
    /** Moves the subfield to another code or another field, which is made if it is not there. */
    MOVE_SUBFIELD
}

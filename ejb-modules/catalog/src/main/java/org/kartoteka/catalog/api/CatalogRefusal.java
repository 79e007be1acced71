package org.kartoteka.catalog.api;

import org.kartoteka.kernel.error.Refusal;

/** Why the catalogue refuses. The message of each stands under its name in the bundle. */
public enum CatalogRefusal implements Refusal {
    /** No library has the code. */
    LIBRARY_UNKNOWN(Kind.NOT_FOUND),
    /** No branch has the code. */
    BRANCH_UNKNOWN(Kind.NOT_FOUND),
    /** A code is two to sixteen capital Latin letters, digits or dashes. */
    CODE_MALFORMED(Kind.INVALID),
    /** A name has 1 to 200 characters, none of them a control character. */
    NAME_MALFORMED(Kind.INVALID),
    /** An address has up to 500 characters, none of them a control character. */
    ADDRESS_MALFORMED(Kind.INVALID),
    /** No such region. */
    REGION_UNKNOWN(Kind.INVALID),
    /** The branch belongs to another library. */
    BRANCH_OF_ANOTHER_LIBRARY(Kind.CONFLICT),
    /** No title has the id. */
    TITLE_UNKNOWN(Kind.NOT_FOUND),
    /** The title still has copies that are not written off. */
    TITLE_HAS_COPIES(Kind.CONFLICT),
    /** ISO 2709 cannot hold a record of more than 99,999 bytes. */
    RECORD_TOO_LONG_FOR_ISO2709(Kind.CONFLICT),
    /** The record holds something that the format has no place for. */
    RECORD_UNFIT_FOR_FORMAT(Kind.CONFLICT),
    /** No import has the id. */
    IMPORT_UNKNOWN(Kind.NOT_FOUND),
    /** The import has no refused record at this position. */
    IMPORT_REFUSAL_UNKNOWN(Kind.NOT_FOUND),
    /** The uploaded file has no bytes. */
    FILE_EMPTY(Kind.INVALID),
    /** The uploaded file is larger than an import may be. */
    FILE_TOO_LARGE(Kind.INVALID),
    /** The uploaded bytes are no file of bibliographic records. */
    FILE_NOT_RECORDS(Kind.INVALID),

    // records by hand: editing, versions, duplicates, batch edits
    /** The record breaks rules of the format; each fault is told. */
    RECORD_FAULTY(Kind.INVALID),
    /** A line of the plain form cannot be read. */
    RECORD_TEXT_MALFORMED(Kind.INVALID),
    /** The library has a record with this number already. */
    RECORD_NUMBER_TAKEN(Kind.CONFLICT),
    /** The record has no such version. */
    VERSION_UNKNOWN(Kind.NOT_FOUND),
    /** Somebody has changed the record meanwhile. */
    TITLE_CHANGED_MEANWHILE(Kind.STALE),
    /** The library has a title that may be the same book. */
    TITLE_ALREADY_THERE(Kind.CONFLICT),
    /** The title has become part of another one; undo the merge instead. */
    TITLE_MERGED(Kind.CONFLICT),
    /** A title cannot be merged with itself. */
    TITLE_MERGED_WITH_ITSELF(Kind.INVALID),
    /** Only titles of one library are merged. */
    TITLES_OF_TWO_LIBRARIES(Kind.CONFLICT),
    /** No such pair waits for a decision. */
    DUPLICATE_PAIR_UNKNOWN(Kind.NOT_FOUND),
    /** No merge has the id. */
    MERGE_UNKNOWN(Kind.NOT_FOUND),
    /** A merge can be undone for a day. */
    MERGE_TOO_OLD(Kind.CONFLICT),
    /** The title that stayed was itself merged or withdrawn since. */
    MERGE_FOLLOWED(Kind.CONFLICT),

    // printing
    /** Copies that are to be printed are not there. */
    COPIES_TO_PRINT_UNKNOWN(Kind.NOT_FOUND),
    /** So many do not go into one file. */
    TOO_MANY_TO_PRINT(Kind.INVALID),
    /** The sheet has no such label. */
    FIRST_LABEL_OFF_SHEET(Kind.INVALID),
    /** The barcode cannot be printed on labels of this size. */
    BARCODE_UNPRINTABLE(Kind.CONFLICT),
    /** The reason of a mark has 1 to 500 characters, none of them a control character. */
    MARK_REASON_MALFORMED(Kind.INVALID),
    /** There is no such age mark. */
    AGE_MARK_UNKNOWN(Kind.INVALID),
    /** The record names its age mark in another place, which only its editor takes out. */
    AGE_MARK_ELSEWHERE(Kind.CONFLICT),

    // selections, exports and batch edits
    /** A condition of a selection says something that no record can fulfil. */
    SELECTION_MALFORMED(Kind.INVALID),
    /** Finding or counting the records takes longer than people wait. */
    SELECTION_TOO_WIDE(Kind.CONFLICT),
    /** A change of a batch edit cannot be done to any record. */
    BATCH_CHANGE_MALFORMED(Kind.INVALID),
    /** No batch edit has the id. */
    BATCH_EDIT_UNKNOWN(Kind.NOT_FOUND),
    /** Only a batch edit that waits or runs can be stopped. */
    BATCH_EDIT_ENDED(Kind.CONFLICT),
    /** Only a batch edit that has ended can be undone, and once. */
    BATCH_EDIT_NOT_UNDOABLE(Kind.CONFLICT),

    // author marks
    /** A line of a table of author marks cannot be read. */
    AUTHOR_MARK_TABLE_MALFORMED(Kind.INVALID);

    private final Kind kind;

    CatalogRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.catalog.messages";
    }
}

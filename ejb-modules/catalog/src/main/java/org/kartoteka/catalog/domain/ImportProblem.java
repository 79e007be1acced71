package org.kartoteka.catalog.domain;

/**
 * Why an import did not take a record that could be read, or a copy in it. The name is the key of
 * its text in {@code org.kartoteka.catalog.imports}; the argument is what it happened to.
 */
public enum ImportProblem {
    /** The record has no title; nobody could find it. */
    RECORD_WITHOUT_TITLE(true),
    /** Something in the record broke our own reading of it; the log has more. */
    RECORD_NOT_UNDERSTOOD(true),
    /** The database does not take the record. Argument: its words. */
    RECORD_NOT_STORED(true),
    /** Fields that people have edited differ from the file's and were left. Argument: the tags. */
    RECORD_EDITED_BY_HAND(false),
    /** A number or barcode of more than 64 characters or with control characters. */
    COPY_NUMBER_MALFORMED(false),
    /** The barcode belongs to another copy. */
    COPY_BARCODE_TAKEN(false),
    /** The inventory number belongs to a copy of another title of the library. */
    COPY_NUMBER_TAKEN(false),
    /** The library has no branch the copy could belong to. */
    COPY_WITHOUT_BRANCH(false);

    /** The bundle with the words. */
    public static final String BUNDLE = "org.kartoteka.catalog.imports";

    private final boolean whole;

    ImportProblem(boolean whole) {
        this.whole = whole;
    }

    /** Whether the record is refused as a whole; else only something in it. */
    public boolean whole() {
        return whole;
    }
}

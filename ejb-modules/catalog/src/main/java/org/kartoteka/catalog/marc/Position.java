package org.kartoteka.catalog.marc;

/**
 * Where a record begins in its file.
 *
 * @param ordinal 1 for the first record, refused ones counted
 * @param byteOffset bytes before it, from the beginning of the file
 */
public record Position(long ordinal, long byteOffset) {

    /** The beginning of a file. */
    public static final Position START = new Position(1, 0);

    public Position {
        if (ordinal < 1 || byteOffset < 0) {
            throw new IllegalArgumentException("no such position: " + ordinal + ", " + byteOffset);
        }
    }
}

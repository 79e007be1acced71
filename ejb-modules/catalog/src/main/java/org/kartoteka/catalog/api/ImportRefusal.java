package org.kartoteka.catalog.api;

/**
 * A record, or a copy in a record, that an import did not take.
 *
 * @param ordinal the position of the record in the file, from 1
 * @param byteOffset where it starts
 * @param reason the name of the reason
 * @param message the reason in words: what was wrong and how to mend it
 * @param whole whether the record was refused as a whole; else only something in it
 * @param rawSize how many raw bytes are kept for download
 */
public record ImportRefusal(
        long ordinal, long byteOffset, String reason, String message, boolean whole, int rawSize) {}

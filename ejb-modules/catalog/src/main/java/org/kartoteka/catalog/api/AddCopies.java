package org.kartoteka.catalog.api;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * An order to add copies of a title.
 *
 * @param branch the branch they belong to
 * @param firstNumber the inventory number of the first; the others count on from it
 * @param count how many
 * @param barcode for a single copy; else, and without it, a barcode is made of library and number
 * @param price of each, in roubles
 * @param readingRoomOnly whether they are used in the reading room only
 * @param document the paper with which they come; the same paper again goes on in the same line
 */
public record AddCopies(
        UUID title,
        String branch,
        String firstNumber,
        int count,
        Optional<String> barcode,
        Optional<String> shelfMark,
        Optional<BigDecimal> price,
        boolean readingRoomOnly,
        ReceiptDocument document) {}

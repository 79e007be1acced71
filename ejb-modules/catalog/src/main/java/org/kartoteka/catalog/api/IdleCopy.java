package org.kartoteka.catalog.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A copy that nobody has borrowed for long.
 *
 * @param title author and title in short
 * @param receivedOn when it came
 * @param lastLentOn when it was last lent; empty if never
 * @param out whether somebody has it just now
 */
public record IdleCopy(
        UUID copy,
        UUID titleId,
        String barcode,
        Optional<String> inventoryNumber,
        Optional<String> shelfMark,
        String title,
        Optional<Integer> year,
        Optional<LocalDate> receivedOn,
        Optional<LocalDate> lastLentOn,
        boolean out) {}

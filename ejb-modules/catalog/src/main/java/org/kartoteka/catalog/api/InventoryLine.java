package org.kartoteka.catalog.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the inventory book: one copy for ever.
 *
 * @param description author, title and year in short
 * @param receivedOn empty for copies from before the books were kept here
 * @param receipt the paper it came with
 * @param disposal the paper it went with
 */
public record InventoryLine(
        CopyView copy,
        String description,
        Optional<LocalDate> receivedOn,
        Optional<String> receipt,
        Optional<String> disposal) {}

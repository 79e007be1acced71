package org.kartoteka.catalog.api;

import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.money.Money;

/**
 * A copy (экземпляр).
 *
 * @param branch the code of the branch it belongs to
 * @param barcode what the scanner reads; unique in the network
 * @param inventoryNumber unique in its library, never used again
 * @param shelfMark where it stands (шифр)
 */
public record CopyView(
        UUID id,
        UUID titleId,
        String library,
        String branch,
        String barcode,
        Optional<String> inventoryNumber,
        Optional<String> shelfMark,
        Optional<Money> price,
        CopyState state) {}

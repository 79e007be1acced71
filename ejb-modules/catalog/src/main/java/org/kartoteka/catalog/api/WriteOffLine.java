package org.kartoteka.catalog.api;

import java.util.UUID;
import org.kartoteka.kernel.money.Money;

/**
 * A copy in an act.
 *
 * @param inventoryNumber or its barcode, if it has none
 * @param description author, title and year in short
 * @param price in the books
 * @param amount by the coefficient
 */
public record WriteOffLine(
        UUID copyId, String inventoryNumber, String description, Money price, Money amount) {}

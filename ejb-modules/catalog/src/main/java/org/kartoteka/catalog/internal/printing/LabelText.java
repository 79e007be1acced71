package org.kartoteka.catalog.internal.printing;

import java.util.Optional;

/**
 * A copy as its labels show it.
 *
 * @param owner the library
 */
record LabelText(
        String barcode,
        Optional<String> inventoryNumber,
        Optional<String> shelfMark,
        String owner) {}

package org.kartoteka.catalog.api;

import java.util.Optional;

/** The copies, as the circulation desk asks for them. Reading is open to everybody. */
public interface LendableCopies {

    /** The copy with the barcode and what its edition asks. One statement. */
    Optional<LendableCopy> byBarcode(String barcode);
}

package org.kartoteka.catalog.api;

import java.util.Optional;

/** The copies, as the desk that lends them has to see them. */
public interface LendableCopies {

    /**
     * The copy with the barcode and what its edition asks, held until the end of the present
     * transaction: until then nobody takes it out of stock. Two desks may hold it at once. One
     * statement.
     */
    Optional<LendableCopy> held(String barcode);
}

package org.kartoteka.catalog.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An act to be laid before the commission.
 *
 * @param number of the act, once in the library
 * @param coefficient by which prices of old are multiplied in the act; 1 if they are not
 * @param chair name and post of the head of the commission
 * @param members names and posts of the others
 * @param barcodes of the copies
 */
public record DraftWriteOff(
        String library,
        String number,
        LocalDate dated,
        WriteOffReason reason,
        BigDecimal coefficient,
        String chair,
        List<String> members,
        List<String> barcodes) {

    public DraftWriteOff {
        members = List.copyOf(members);
        barcodes = List.copyOf(barcodes);
    }
}

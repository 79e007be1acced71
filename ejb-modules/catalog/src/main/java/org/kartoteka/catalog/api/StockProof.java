package org.kartoteka.catalog.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The result of checking a library's stock ledger from its first entry.
 *
 * @param entries how many were checked
 * @param balance what was in stock at the end of the day
 * @param hash of the last entry of the day, hexadecimal: printed and kept elsewhere it proves later
 *     that nobody has written the books anew
 * @param broken the first entry that is wrong, if any
 * @param differences where the ledger and the copies differ now
 */
public record StockProof(
        String library,
        LocalDate on,
        long entries,
        StockSum balance,
        String hash,
        Optional<BrokenEntry> broken,
        List<Difference> differences) {

    public StockProof {
        differences = List.copyOf(differences);
    }

    /** An entry that is wrong. */
    public record BrokenEntry(long number, LedgerFault fault) {}

    /**
     * A difference.
     *
     * @param what {@code BRANCH} or {@code YEAR}
     * @param place the branch and kind, or the year
     */
    public record Difference(String what, String place, StockSum booked, StockSum real) {}

    /** Whether all is well. */
    public boolean sound() {
        return broken.isEmpty() && differences.isEmpty();
    }
}

package org.kartoteka.catalog.api;

import java.util.List;
import org.kartoteka.kernel.money.Money;

/**
 * Part 3 of the summary accession book for a year: what was there on 1 January, what came and went,
 * what is there at the end. {@code closing} is what the ledger's last balance says; it is the sum
 * of the others.
 *
 * @param received by source
 * @param disposed by reason
 * @param restored what came back because a write-off was reversed
 * @param revalued how much more, or less, the stock is worth by new prices
 * @param kinds what came less what went in the year, by kind
 */
public record AccessionTotals(
        String library,
        int year,
        StockSum opening,
        List<Part> received,
        List<Part> disposed,
        StockSum restored,
        Money revalued,
        StockSum closing,
        List<Part> kinds) {

    public AccessionTotals {
        received = List.copyOf(received);
        disposed = List.copyOf(disposed);
        kinds = List.copyOf(kinds);
    }

    /** One part of a sum, by the name of the source, the reason or the kind. */
    public record Part(String name, StockSum sum) {}
}

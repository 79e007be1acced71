package org.kartoteka.catalog.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A line of part 1 or 2 of the summary accession book: what came or went under one paper.
 *
 * @param number of its first entry in the ledger
 * @param source where the copies came from, or why they went; {@code UNKNOWN} without a paper
 * @param document the number of the paper
 * @param party supplier or giver
 * @param kinds how many copies of which kind
 */
public record AccessionLine(
        long number,
        LocalDate bookedOn,
        String source,
        Optional<String> document,
        Optional<LocalDate> documentDate,
        Optional<String> party,
        long titles,
        StockSum sum,
        Map<String, Long> kinds) {

    public AccessionLine {
        kinds = Map.copyOf(kinds);
    }
}

package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Optional;

/**
 * A record of another library's catalogue, adapted: in RUSMARC, without its numbers, holdings and
 * local fields, its headings linked with the library's own authority file where that is clear.
 *
 * @param position among all that were found, from 1
 * @param alike titles of the library that may be the same book
 */
public record OutsideRecord(
        int position,
        String title,
        List<String> authors,
        Optional<String> publisher,
        Optional<Integer> year,
        List<String> isbns,
        RecordContent content,
        List<Duplicate> alike) {

    public OutsideRecord {
        authors = List.copyOf(authors);
        isbns = List.copyOf(isbns);
        alike = List.copyOf(alike);
    }
}

package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Optional;

/**
 * A page of what another library's catalogue has.
 *
 * @param total how many records the server says it has found
 * @param next where the next page begins
 * @param unreadable how many records of this page could not be read
 */
public record OutsidePage(
        long total, List<OutsideRecord> items, Optional<Integer> next, int unreadable) {

    public OutsidePage {
        items = List.copyOf(items);
    }
}

package org.kartoteka.catalog.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a list.
 *
 * @param number as the list counts; empty if it does not
 * @param text the line as a whole, where the list does not tell author and title apart
 * @param includedOn since when it stands on the list
 * @param excludedOn since when it does not stand on it any more
 */
public record ListEntry(
        String number,
        Optional<String> author,
        Optional<String> title,
        Optional<String> text,
        Optional<LocalDate> includedOn,
        Optional<LocalDate> excludedOn) {}

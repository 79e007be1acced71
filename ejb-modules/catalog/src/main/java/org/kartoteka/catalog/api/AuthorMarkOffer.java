package org.kartoteka.catalog.api;

import java.util.Optional;

/**
 * The author mark for a record.
 *
 * @param heading what it goes by
 * @param letter with which it begins; empty where the heading has none
 * @param mark letter and figures, where the table has them
 */
public record AuthorMarkOffer(String heading, String letter, Optional<String> mark) {}

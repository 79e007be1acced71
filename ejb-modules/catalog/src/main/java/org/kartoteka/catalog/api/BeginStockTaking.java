package org.kartoteka.catalog.api;

import java.util.Optional;

/**
 * A round of stock-taking.
 *
 * @param name how people call it
 * @param shelfFrom the first shelf mark of the range; from the beginning if empty
 * @param shelfTo the last one, with all that begins with it; to the end if empty
 */
public record BeginStockTaking(
        String branch, String name, Optional<String> shelfFrom, Optional<String> shelfTo) {}

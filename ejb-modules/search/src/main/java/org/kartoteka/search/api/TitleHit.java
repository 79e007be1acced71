package org.kartoteka.search.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A title that was found.
 *
 * @param copies how many copies the network has
 * @param available how many of them can be had now
 * @param branches the branches that have a copy to lend now
 */
public record TitleHit(
        UUID id,
        String title,
        Optional<String> remainder,
        List<String> authors,
        Optional<String> publisher,
        Optional<Integer> year,
        List<String> isbns,
        List<String> languages,
        Optional<String> ageMark,
        int copies,
        int available,
        List<String> branches) {}

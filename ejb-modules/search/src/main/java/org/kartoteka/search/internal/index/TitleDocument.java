package org.kartoteka.search.internal.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A title as it stands in the index; the members are the fields of {@code titles-v1.json}.
 *
 * @param imprint place, publisher and year, for those who type them
 * @param copies how many copies are in stock, lent ones included
 * @param available how many of them can be had now
 * @param lendable whether one can be had now
 * @param places branch and region of every holding, to find the documents of a branch that moved
 * @param titleBeginning the title, suggested to those who begin to type it
 * @param authorBeginning the authors, likewise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TitleDocument(
        UUID id,
        String title,
        Optional<String> remainder,
        List<String> authors,
        Optional<String> responsibility,
        List<String> subjects,
        Optional<String> series,
        Optional<String> annotation,
        List<String> imprint,
        Optional<String> publisher,
        Optional<Integer> year,
        List<String> isbns,
        List<String> languages,
        Optional<String> ageMark,
        int copies,
        int available,
        boolean lendable,
        List<String> branches,
        List<String> availableBranches,
        List<String> regions,
        List<String> availableRegions,
        List<String> places,
        Optional<Suggestion> titleBeginning,
        Optional<Suggestion> authorBeginning) {

    /** What may be suggested, and its weight: the more copies, the likelier it is meant. */
    public record Suggestion(List<String> input, int weight) {}
}

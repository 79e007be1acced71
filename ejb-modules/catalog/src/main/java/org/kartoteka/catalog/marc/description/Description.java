package org.kartoteka.catalog.marc.description;

import java.util.List;
import java.util.Optional;

/**
 * A description by GOST R 7.0.100-2018.
 *
 * @param heading under what it stands in a file of cards: the first author or an organisation; none
 *     where there are four authors or more
 * @param areas the areas that the record fills, in the order of the standard, with the signs inside
 *     them and without those between them
 */
public record Description(Optional<String> heading, List<String> areas) {

    public Description {
        areas = List.copyOf(areas);
    }

    /** The areas with the signs between them. */
    public String body() {
        var text = new StringBuilder();
        for (var area : areas) {
            Punctuation.append(text, ". — ", area);
        }
        return text.isEmpty() ? "" : Punctuation.ended(text.toString());
    }

    /** All in one line, as in a list of literature. */
    public String text() {
        return heading.map(Punctuation::ended).map(own -> own + " " + body()).orElseGet(this::body);
    }
}

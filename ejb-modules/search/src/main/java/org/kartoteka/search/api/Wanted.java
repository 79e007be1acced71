package org.kartoteka.search.api;

import java.util.Optional;

/**
 * The words of a question. They are understood as people type them: any case and number, е for ё,
 * the wrong keyboard layout, Latin letters for Russian ones, initials for names; words between
 * quotation marks are meant just so.
 *
 * @param text words anywhere, an ISBN, or words of one field behind its name: {@code автор:Толстой}
 * @param title words of the title
 * @param author a heading as a facet gives it ("Толстой, Л. Н.") means just this author; words
 *     without a comma mean every author with these words in the name
 * @param subject words of a subject heading
 * @param series words of the series
 * @param isbn ten or thirteen digits, with dashes or without
 */
public record Wanted(
        Optional<String> text,
        Optional<String> title,
        Optional<String> author,
        Optional<String> subject,
        Optional<String> series,
        Optional<String> isbn) {

    /** Nothing certain: every title. */
    public static final Wanted ANYTHING =
            new Wanted(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** Words anywhere. */
    public static Wanted of(String text) {
        return new Wanted(
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

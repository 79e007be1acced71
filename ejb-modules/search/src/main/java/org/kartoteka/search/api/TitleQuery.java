package org.kartoteka.search.api;

import java.util.Optional;

/**
 * What somebody looks for. All that is given must match.
 *
 * @param text words in title, author, subject, series, annotation, or an ISBN
 * @param author a heading as a facet gives it ("Толстой, Л. Н.") means just this author; words
 *     without a comma mean every author with these words in the name
 * @param subject words of a subject heading
 * @param available only titles with a copy that can be had now; with a branch or a region, had
 *     there
 * @param cursor where the page starts, from the page before
 * @param limit hits per page, 1 to 100
 */
public record TitleQuery(
        Optional<String> text,
        Optional<String> author,
        Optional<String> subject,
        Optional<Integer> yearFrom,
        Optional<Integer> yearTo,
        Optional<String> language,
        Optional<String> region,
        Optional<String> branch,
        boolean available,
        Optional<String> cursor,
        int limit) {}

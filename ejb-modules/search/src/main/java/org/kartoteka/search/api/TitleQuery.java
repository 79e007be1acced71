package org.kartoteka.search.api;

import java.util.Optional;

/**
 * What somebody looks for. All that is given must match.
 *
 * @param text words in title, author, subject, series, annotation, or an ISBN
 * @param available only titles with a copy that can be had now
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

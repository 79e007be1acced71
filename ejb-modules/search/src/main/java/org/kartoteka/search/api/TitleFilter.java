package org.kartoteka.search.api;

import java.util.Optional;

/**
 * What the titles must be like, whatever their words.
 *
 * @param language a code of ISO 639-2
 * @param ageMark the mark of the edition, one of {@code 0+}, {@code 6+}, {@code 12+}, {@code 16+},
 *     {@code 18+}
 * @param branch the code of a branch that has a copy
 * @param available only titles with a copy that can be had now; with a branch or a region, had
 *     there
 */
public record TitleFilter(
        Optional<Genre> genre,
        Optional<Integer> yearFrom,
        Optional<Integer> yearTo,
        Optional<String> language,
        Optional<String> ageMark,
        Optional<String> region,
        Optional<String> branch,
        boolean available) {

    /** Any title. */
    public static final TitleFilter NONE =
            new TitleFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);

    /** The same, in one branch. */
    public TitleFilter in(String code) {
        return new TitleFilter(
                genre, yearFrom, yearTo, language, ageMark, region, Optional.of(code), available);
    }

    /** The same, to be had now. */
    public TitleFilter availableNow() {
        return new TitleFilter(genre, yearFrom, yearTo, language, ageMark, region, branch, true);
    }
}

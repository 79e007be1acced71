package org.kartoteka.search.api;

import java.util.Optional;

/**
 * What somebody looks for. All that is given must match.
 *
 * @param cursor where the page starts, from the page before
 * @param limit hits per page, 1 to 100
 */
public record TitleQuery(
        Wanted wanted, TitleFilter filter, HitOrder order, Optional<String> cursor, int limit) {

    /** The first page of what matches the words. */
    public static TitleQuery of(String text, int limit) {
        return new TitleQuery(
                Wanted.of(text), TitleFilter.NONE, HitOrder.RELEVANCE, Optional.empty(), limit);
    }
}

package org.kartoteka.catalog.domain.authority;

import java.util.stream.Stream;

/**
 * The beginning of a heading as somebody types it.
 *
 * @param key folded
 * @param initials whether it has initials, as in «Толстой Л. Н.», and not full names
 */
public record SoughtHeading(String key, boolean initials) {

    /** Reads what is typed. */
    public static SoughtHeading of(String typed) {
        var key = Folding.words(typed);
        long letters = Stream.of(key.split(" ")).filter(word -> word.length() == 1).count();
        return new SoughtHeading(key, letters > 1);
    }
}

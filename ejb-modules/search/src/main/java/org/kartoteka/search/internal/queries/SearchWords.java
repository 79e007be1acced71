package org.kartoteka.search.internal.queries;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartoteka.search.api.TitleFilter;
import org.kartoteka.search.api.Wanted;
import org.kartoteka.search.internal.index.Wording;

/** Brings the words of a search into the form under which like searches are counted together. */
final class SearchWords {

    private static final int LENGTH = 200;

    private SearchWords() {}

    /** The words, field after field; nothing if the search had none. */
    static Optional<String> of(Wanted wanted) {
        var text =
                Stream.of(
                                wanted.text(),
                                wanted.title(),
                                wanted.author(),
                                wanted.subject(),
                                wanted.series(),
                                wanted.isbn())
                        .flatMap(Optional::stream)
                        .map(SearchWords::key)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" / "));
        return text.isEmpty() ? Optional.empty() : Optional.of(cut(text));
    }

    /** Whether a filter may be why there was no hit. */
    static boolean narrowed(TitleFilter filter) {
        return !filter.equals(TitleFilter.NONE);
    }

    /** What is nothing but signs is kept as it was typed. */
    private static String key(String words) {
        var key = Wording.key(words);
        return key.isEmpty() ? Wording.clean(words).toLowerCase(Locale.ROOT) : key;
    }

    private static String cut(String text) {
        int end = Math.min(text.length(), LENGTH);
        boolean split = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, split ? end - 1 : end);
    }
}

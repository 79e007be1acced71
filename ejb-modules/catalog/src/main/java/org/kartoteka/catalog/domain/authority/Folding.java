package org.kartoteka.catalog.domain.authority;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts as they are compared: words in lower case, without accents and signs, ё as е. */
final class Folding {

    private static final int LONGEST = 300;

    private Folding() {}

    /** The words with a blank between them. */
    static String words(String text) {
        var folded = new StringBuilder(text.length());
        var plain =
                Normalizer.normalize(
                        text.toLowerCase(Locale.ROOT).replace('ё', 'е'), Normalizer.Form.NFKC);
        boolean gap = false;
        for (int i = 0; i < plain.length() && folded.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                folded.append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return folded.toString();
    }

    /** The first letters of the words: «лев николаевич» as «л н». */
    static String initials(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining(" "));
    }

    static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}

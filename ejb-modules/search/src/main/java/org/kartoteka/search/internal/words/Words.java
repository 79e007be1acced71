package org.kartoteka.search.internal.words;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text: runs of letters and digits; apostrophes may stand within. */
public final class Words {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’`ʹʺ][\\p{L}\\p{M}\\p{N}]+)*['’`ʹʺ]?");

    private Words() {}

    /** The words in their order. */
    public static List<String> in(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}

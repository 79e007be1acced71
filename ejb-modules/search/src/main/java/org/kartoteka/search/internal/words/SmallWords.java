package org.kartoteka.search.internal.words;

import java.util.Locale;
import java.util.Set;

/**
 * Words that are in too many titles to tell them apart. The index keeps them, for phrases; a
 * question does not insist on them. The same list stands in {@code titles.json}.
 */
public final class SmallWords {

    static final Set<String> LIST =
            Set.of(
                    "и", "а", "но", "да", "или", "ли", "же", "бы", "в", "во", "на", "о", "об",
                    "обо", "от", "ото", "до", "по", "под", "над", "при", "про", "с", "со", "из",
                    "изо", "к", "ко", "у", "за", "для", "без", "the", "a", "an", "of", "and", "or",
                    "in", "on", "at", "to", "for", "by", "with", "from", "der", "die", "das", "und",
                    "le", "la", "les", "et", "de", "du");

    private SmallWords() {}

    /** Whether the word is one of them. */
    public static boolean has(String word) {
        return LIST.contains(word.toLowerCase(Locale.ROOT));
    }
}

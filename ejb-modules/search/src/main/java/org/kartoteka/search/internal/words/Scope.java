package org.kartoteka.search.internal.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which part of a record the words are looked for in. */
public enum Scope {
    ANYWHERE,
    TITLE,
    AUTHOR,
    SUBJECT,
    SERIES,
    ISBN;

    private static final Map<String, Scope> NAMES =
            Map.ofEntries(
                    Map.entry("заглавие", TITLE),
                    Map.entry("название", TITLE),
                    Map.entry("title", TITLE),
                    Map.entry("автор", AUTHOR),
                    Map.entry("author", AUTHOR),
                    Map.entry("тема", SUBJECT),
                    Map.entry("предмет", SUBJECT),
                    Map.entry("рубрика", SUBJECT),
                    Map.entry("subject", SUBJECT),
                    Map.entry("серия", SERIES),
                    Map.entry("series", SERIES),
                    Map.entry("isbn", ISBN));

    /** The scope that a word before a colon names. */
    static Optional<Scope> named(String word) {
        return Optional.ofNullable(NAMES.get(word.toLowerCase(Locale.ROOT)));
    }
}

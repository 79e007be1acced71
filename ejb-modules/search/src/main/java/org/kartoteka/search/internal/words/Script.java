package org.kartoteka.search.internal.words;

import java.util.Optional;

/** The letters that a word is written in. */
public enum Script {
    CYRILLIC,
    LATIN;

    /** The script of all letters of a word; nothing if it has none or they are mixed. */
    public static Optional<Script> of(String word) {
        var scripts =
                word.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(Character.UnicodeScript::of)
                        .filter(script -> script != Character.UnicodeScript.COMMON)
                        .distinct()
                        .toList();
        if (scripts.size() != 1) {
            return Optional.empty();
        }
        return switch (scripts.get(0)) {
            case CYRILLIC -> Optional.of(CYRILLIC);
            case LATIN -> Optional.of(LATIN);
            default -> Optional.empty();
        };
    }
}

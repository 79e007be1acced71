package org.kartoteka.search.internal.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was meant where the keyboard was switched to the other language: {@code Gjvtyznm} is
 * Поменять, {@code сщьзгеук} is computer. Keys as on the standard keyboards of Russia (ГОСТ 6431)
 * and the United States.
 */
public final class Layout {

    private static final String LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String CYRILLIC_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    private static final String LATIN_SHIFTED = "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
    private static final Map<Character, Character> TO_CYRILLIC = new HashMap<>();
    private static final Map<Character, Character> TO_LATIN = new HashMap<>();
    private static final int SHORTEST = 3;

    private static final Pattern RUSSIAN = Pattern.compile("[а-яё]+(?:-[а-яё]+)*");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]+(?:['-][a-z]+)*");
    private static final Pattern VOWEL = Pattern.compile("[аеёиоуыэюяaeiouy]");
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[бвгджзйклмнпрстфхцчшщъьbcdfghjklmnpqrstvwxz]{6,}|[ъь]{2}|^[ъьы]");

    static {
        var cyrillicShifted = CYRILLIC_KEYS.toUpperCase(Locale.ROOT);
        for (int i = 0; i < LATIN_KEYS.length(); i++) {
            TO_CYRILLIC.put(LATIN_KEYS.charAt(i), CYRILLIC_KEYS.charAt(i));
            TO_CYRILLIC.put(LATIN_SHIFTED.charAt(i), cyrillicShifted.charAt(i));
            TO_LATIN.put(CYRILLIC_KEYS.charAt(i), LATIN_KEYS.charAt(i));
            TO_LATIN.put(cyrillicShifted.charAt(i), LATIN_SHIFTED.charAt(i));
        }
    }

    private Layout() {}

    /**
     * The word in the other layout, in lower case, if that gives something that could be a word.
     *
     * @param typed what stands between two blanks; in the Latin layout some Russian letters are
     *     punctuation marks
     */
    public static Optional<String> other(String typed) {
        var script = Script.of(typed);
        if (script.isEmpty() || typed.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return script.get() == Script.LATIN
                ? Optional.of(switched(typed, TO_CYRILLIC)).filter(w -> isWord(w, RUSSIAN))
                : Optional.of(switched(typed, TO_LATIN)).filter(w -> isWord(w, ENGLISH));
    }

    /** The same keys in the other layout, whatever that gives; for texts that are not finished. */
    public static String switched(String typed) {
        var keys = Script.of(typed).filter(s -> s == Script.CYRILLIC).isPresent();
        return switched(typed, keys ? TO_LATIN : TO_CYRILLIC);
    }

    private static String switched(String typed, Map<Character, Character> keys) {
        var switched = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char key = typed.charAt(i);
            switched.append(keys.getOrDefault(key, key).charValue());
        }
        return switched.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isWord(String word, Pattern letters) {
        return word.length() >= SHORTEST
                && letters.matcher(word).matches()
                && VOWEL.matcher(word).find()
                && !UNSPEAKABLE.matcher(word).find();
    }
}

package org.kartoteka.readers.domain;

import static org.kartoteka.readers.api.ReaderRefusal.NAME_MALFORMED;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kartoteka.kernel.error.RefusedException;

/**
 * A surname, a given name or a patronymic, tidied: composed letters (Unicode NFC), single spaces,
 * plain hyphens.
 *
 * @param text as it is shown; letters, and between them spaces, hyphens, apostrophes, points
 */
public record PersonName(String text) {

    /** Which part of the name is meant; the message of a refusal tells them apart. */
    public enum Part {
        /** Фамилия. */
        SURNAME,
        /** Имя. */
        NAME,
        /** Отчество. */
        PATRONYMIC
    }

    private static final int LONGEST = 100;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HYPHENS = Pattern.compile(" ?[\\p{Pd}\\u00AD\\u2212] ?");
    private static final Pattern APOSTROPHES = Pattern.compile("[`´ʼʹ‘’′]");
    private static final Pattern SHAPE = Pattern.compile("\\p{L}[\\p{L}\\p{M} '.,()-]*");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final String LATIN_LOOKALIKES = "abcehkmoptxy";
    private static final String CYRILLIC_TWINS = "авсенкмортху";

    /**
     * Tidies a name as it was typed.
     *
     * @throws RefusedException {@link org.kartoteka.readers.api.ReaderRefusal#NAME_MALFORMED}
     */
    public static PersonName of(String typed, Part part) {
        var tidy = tidy(typed);
        if (tidy.length() > LONGEST || !SHAPE.matcher(tidy).matches()) {
            throw new RefusedException(NAME_MALFORMED, part.ordinal());
        }
        return new PersonName(tidy);
    }

    private static String tidy(String typed) {
        // control characters are no spaces: they stay and are refused
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (composed.chars().anyMatch(Character::isISOControl)) {
            return "";
        }
        var spaced = SPACES.matcher(composed).replaceAll(" ").strip();
        var hyphened = HYPHENS.matcher(spaced).replaceAll("-");
        return APOSTROPHES.matcher(hyphened).replaceAll("'");
    }

    /**
     * The same for all spellings that a desk takes for the same name: small letters, е for ё, and
     * in a Cyrillic name Cyrillic letters for Latin ones of the same looks.
     */
    public String folded() {
        var small = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return CYRILLIC.matcher(small).find() ? withoutLatin(small) : small;
    }

    private static String withoutLatin(String small) {
        var letters = new StringBuilder(small);
        for (int i = 0; i < letters.length(); i++) {
            int twin = LATIN_LOOKALIKES.indexOf(letters.charAt(i));
            if (twin >= 0) {
                letters.setCharAt(i, CYRILLIC_TWINS.charAt(twin));
            }
        }
        return letters.toString();
    }
}

package org.kartoteka.search.internal.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings texts of records into one form, so that equal ones are equal in the index. */
public final class Wording {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}]+");
    private static final Pattern INITIAL = Pattern.compile("\\.(?=\\p{L})");
    private static final Pattern HANGING = Pattern.compile("[\\s,;:/=]+$");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Wording() {}

    /** Composed characters, single blanks, nothing that is no text. */
    public static String clean(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }

    /** A name in the form {@code Толстой, Л. Н.}: a blank after each point, no hanging comma. */
    public static String name(String name) {
        var spaced = INITIAL.matcher(clean(name)).replaceAll(". ");
        return HANGING.matcher(spaced).replaceFirst("");
    }

    /**
     * What is equal for texts that differ in case, punctuation and accents only; е for ё, й stays
     * apart from и.
     */
    public static String key(String text) {
        var lower = clean(text).toLowerCase(Locale.ROOT).replace('ё', 'е').replace('й', '\uE000');
        var plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return NO_LETTERS
                .matcher(plain.toLowerCase(Locale.ROOT).replace('\uE000', 'й'))
                .replaceAll(" ")
                .strip();
    }
}

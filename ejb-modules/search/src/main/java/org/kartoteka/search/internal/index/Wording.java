package org.kartoteka.search.internal.index;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings texts of records into one form, so that equal ones are equal in the index. */
public final class Wording {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}]+");
    private static final Pattern INITIAL = Pattern.compile("\\.(?=\\p{L})");
    private static final Pattern HANGING = Pattern.compile("[\\s,;:/=]+$");

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
}

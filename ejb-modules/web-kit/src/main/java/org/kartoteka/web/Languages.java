package org.kartoteka.web;

import java.util.List;
import java.util.Locale;

/** The language of an answer: the first of those asked for that we speak, else Russian. */
public final class Languages {

    /** What we speak, the default first. */
    public static final List<Locale> SPOKEN = List.of(Locale.forLanguageTag("ru"), Locale.ENGLISH);

    private Languages() {}

    /**
     * The language for a header {@code Accept-Language}, which may be missing. What cannot be read
     * counts as missing.
     */
    static Locale of(String asked) {
        if (asked == null) {
            return SPOKEN.get(0);
        }
        try {
            var spoken = Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN);
            return spoken == null ? SPOKEN.get(0) : spoken;
        } catch (IllegalArgumentException unreadable) {
            return SPOKEN.get(0);
        }
    }
}

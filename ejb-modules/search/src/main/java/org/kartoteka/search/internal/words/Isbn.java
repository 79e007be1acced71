package org.kartoteka.search.internal.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises an ISBN as people type it (ISO 2108): ten or thirteen digits, with dashes, blanks and
 * the word ISBN or without.
 */
public final class Isbn {

    private static final Pattern WORD = Pattern.compile("^\\s*ISBN(?:-1[03])?\\s*:?\\s*");
    private static final Pattern DASHES = Pattern.compile("[\\s\\p{Pd}\\u2212\\u00AD]");
    private static final Pattern TEN = Pattern.compile("\\d{9}[\\dX]");
    private static final Pattern THIRTEEN = Pattern.compile("97[89]\\d{10}");
    private static final int CHECK_MODULUS_OF_TEN = 11;

    private Isbn() {}

    /** The thirteen digits of the ISBN that the whole text is, if it is one. */
    public static Optional<String> in(String text) {
        // the Cyrillic letter Х is what a Russian keyboard gives for the check digit
        var upper = text.toUpperCase(Locale.ROOT).replace('Х', 'X');
        var digits = DASHES.matcher(WORD.matcher(upper).replaceFirst("")).replaceAll("");
        if (THIRTEEN.matcher(digits).matches()) {
            return Optional.of(digits);
        }
        if (TEN.matcher(digits).matches() && tenIsRight(digits)) {
            var first = "978" + digits.substring(0, 9);
            return Optional.of(first + checkDigit(first));
        }
        return Optional.empty();
    }

    private static boolean tenIsRight(String ten) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char sign = ten.charAt(i);
            sum += (10 - i) * (sign == 'X' ? 10 : sign - '0');
        }
        return sum % CHECK_MODULUS_OF_TEN == 0;
    }

    private static int checkDigit(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (i % 2 == 0 ? 1 : 3) * (twelve.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }
}

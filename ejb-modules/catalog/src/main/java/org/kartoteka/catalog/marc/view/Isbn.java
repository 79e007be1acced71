package org.kartoteka.catalog.marc.view;

import java.util.Optional;

/**
 * An ISBN whose check digit is right (ISO 2108).
 *
 * @param digits thirteen of them; a number of ten digits has got its 978
 * @param written as it stands in the record
 */
public record Isbn(String digits, String written) {

    private static final int LONG = 13;
    private static final int SHORT = 10;

    /** The number in a text such as {@code 5-7443-0043-0 (в пер.)}; nothing when it is wrong. */
    public static Optional<Isbn> parse(String text) {
        String number = number(text);
        if (number.length() == LONG && (number.startsWith("978") || number.startsWith("979"))) {
            return number.charAt(LONG - 1) == checkDigit13(number)
                    ? Optional.of(new Isbn(number, text))
                    : Optional.empty();
        }
        if (number.length() == SHORT && isIsbn10(number)) {
            String prefixed = "978" + number.substring(0, SHORT - 1);
            return Optional.of(new Isbn(prefixed + checkDigit13(prefixed), text));
        }
        return Optional.empty();
    }

    /** Digits and a final X, up to the first word; Cyrillic Х is what a Russian keyboard gives. */
    private static String number(String text) {
        StringBuilder number = new StringBuilder(LONG);
        for (int i = 0; i < text.length() && number.length() <= LONG; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number.append(c);
            } else if (number.length() == SHORT - 1 && "XxХх".indexOf(c) >= 0) {
                return number.append('X').toString();
            } else if (!isSeparator(c, number.length())) {
                break;
            }
        }
        return number.toString();
    }

    private static boolean isSeparator(char c, int digitsBefore) {
        boolean dash = c == '-' || c >= 0x2010 && c <= 0x2015;
        boolean space = c == ' ' && digitsBefore != SHORT && digitsBefore != LONG;
        return dash || space || digitsBefore == 0 && "ISBN:.".indexOf(c) >= 0;
    }

    private static boolean isIsbn10(String number) {
        int sum = 0;
        for (int i = 0; i < SHORT; i++) {
            int digit = number.charAt(i) == 'X' ? SHORT : number.charAt(i) - '0';
            sum += (SHORT - i) * digit;
        }
        return sum % 11 == 0;
    }

    private static char checkDigit13(String number) {
        int sum = 0;
        for (int i = 0; i < LONG - 1; i++) {
            sum += (number.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}

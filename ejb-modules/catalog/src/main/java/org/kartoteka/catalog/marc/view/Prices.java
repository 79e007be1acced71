package org.kartoteka.catalog.marc.view;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads prices in roubles as people write them: 150, 150.00, 1 250,50, 150 р., 1р.50к., 35 к., and
 * 1-50 of Soviet times. A price in another currency is none.
 */
final class Prices {

    private static final int LONGEST = 24;
    private static final int LARGEST_DIGITS = 9;

    private final String text;
    private int at;

    private Prices(String text) {
        this.text = text;
    }

    static Optional<BigDecimal> parse(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String text =
                written.toLowerCase(Locale.ROOT)
                        .replace('\u00A0', ' ')
                        .replace('p', 'р')
                        .replace('k', 'к')
                        .strip();
        return new Prices(text).parse();
    }

    private Optional<BigDecimal> parse() {
        Optional<BigDecimal> first = number();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (unit('к')) {
            return atEnd() ? Optional.of(kopecks(first.get())) : Optional.empty();
        }
        boolean roubles = unit('р') || sign('₽');
        if (atEnd()) {
            return Optional.of(first.get().setScale(2));
        }
        Optional<BigDecimal> second =
                roubles && first.get().scale() == 0 ? number() : Optional.empty();
        boolean whole = second.isPresent() && (unit('к') || atEnd()) && atEnd();
        return whole && second.get().compareTo(BigDecimal.valueOf(100)) < 0
                ? Optional.of(first.get().add(kopecks(second.get())))
                : Optional.empty();
    }

    private static BigDecimal kopecks(BigDecimal number) {
        return number.movePointLeft(2).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    /**
     * Digits, groups of three after a space, and two (or one) decimals after a comma, a point or a
     * dash.
     */
    private Optional<BigDecimal> number() {
        StringBuilder digits = new StringBuilder();
        digits(digits);
        while (digits.length() > 0 && at + 3 < text.length() && text.charAt(at) == ' ' && group()) {
            at++;
            digits(digits);
        }
        if (digits.length() == 0 || digits.length() > LARGEST_DIGITS) {
            return Optional.empty();
        }
        int decimals = decimals();
        if (decimals > 0) {
            digits.append('.').append(text, at + 1, at + 1 + decimals);
            at += 1 + decimals;
        }
        return Optional.of(new BigDecimal(digits.toString()));
    }

    private void digits(StringBuilder to) {
        while (isDigit(at)) {
            to.append(text.charAt(at++));
        }
    }

    private boolean group() {
        return isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) && !isDigit(at + 4);
    }

    private int decimals() {
        if (at >= text.length() || ",.-".indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        int count = 0;
        while (isDigit(at + 1 + count)) {
            count++;
        }
        boolean dash = text.charAt(at) == '-';
        return count == 2 || count == 1 && !dash ? count : 0;
    }

    /** The unit's word or its first letter, with or without a stop: р., руб., рублей, к., коп. */
    private boolean unit(char first) {
        skipSpace();
        if (at >= text.length() || text.charAt(at) != first) {
            return false;
        }
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        sign('.');
        return true;
    }

    private boolean sign(char c) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private boolean atEnd() {
        skipSpace();
        return at >= text.length();
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}

package org.kartoteka.readers.api;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a reader's card: thirteen digits of an EAN-13 bar code. It begins with 29, of the
 * range 20 to 29 that the GS1 General Specifications keep for use within a company, so it never
 * meets the bar code of a thing in the shops; then one digit of the region, nine digits of a
 * running number and the check digit.
 *
 * @param digits thirteen digits, the last the check digit of the others
 */
public record CardNumber(String digits) {

    /** The running numbers of one region end here. */
    public static final long LAST_SERIAL = 999_999_999L;

    private static final String PREFIX = "29";
    private static final Pattern SHAPE = Pattern.compile("29[0-9]{11}");

    /**
     * @throws IllegalArgumentException if these are not the digits of a card
     */
    public CardNumber {
        if (!isCard(digits)) {
            throw new IllegalArgumentException("Not a card number");
        }
    }

    /** Reads a number as it was typed or scanned; empty if it is not a card's. */
    public static Optional<CardNumber> parse(String text) {
        var digits = text.strip();
        return isCard(digits) ? Optional.of(new CardNumber(digits)) : Optional.empty();
    }

    /**
     * The number of a new card.
     *
     * @param region the digit of the region, 0 to 9
     * @param serial the running number, 1 to {@link #LAST_SERIAL}
     */
    public static CardNumber of(int region, long serial) {
        if (region < 0 || region > 9 || serial < 1 || serial > LAST_SERIAL) {
            throw new IllegalArgumentException("No card for region " + region + ", " + serial);
        }
        var twelve = PREFIX + region + "%09d".formatted(serial);
        return new CardNumber(twelve + checkDigit(twelve));
    }

    private static boolean isCard(String digits) {
        return SHAPE.matcher(digits).matches()
                && digits.charAt(12) - '0' == checkDigit(digits.substring(0, 12));
    }

    /** GS1 General Specifications, section 7.9: weights 1 and 3 in turn, up to the next ten. */
    private static int checkDigit(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return digits;
    }
}

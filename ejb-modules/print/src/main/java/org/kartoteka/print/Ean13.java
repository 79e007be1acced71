package org.kartoteka.print;

/**
 * The bar code EAN-13 (GS1 General Specifications, section 5.2; ISO/IEC 15420). The first digit is
 * not drawn by itself: it stands in the choice of the left digits' patterns.
 */
public final class Ean13 {

    private static final String[] ODD = {
        "0001101", "0011001", "0010011", "0111101", "0100011",
        "0110001", "0101111", "0111011", "0110111", "0001011"
    };
    private static final String[] PARITIES = {
        "LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG",
        "LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL", "LGGLGL"
    };
    private static final String GUARD = "101";
    private static final String CENTRE = "01010";

    private Ean13() {}

    /** Whether these are thirteen digits of which the last is the right check digit. */
    public static boolean isValid(String digits) {
        return digits.matches("[0-9]{13}") && checkDigit(digits) == digit(digits, 12);
    }

    /**
     * The ninety-five modules of the symbol, dark as 1.
     *
     * @throws IllegalArgumentException if the digits are no valid EAN-13
     */
    public static String modules(String digits) {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("Not an EAN-13");
        }
        var modules = new StringBuilder(GUARD);
        var parity = PARITIES[digit(digits, 0)];
        for (int i = 1; i <= 6; i++) {
            var odd = ODD[digit(digits, i)];
            modules.append(parity.charAt(i - 1) == 'L' ? odd : even(odd));
        }
        modules.append(CENTRE);
        for (int i = 7; i <= 12; i++) {
            modules.append(inverse(ODD[digit(digits, i)]));
        }
        return modules.append(GUARD).toString();
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += digit(digits, i) * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }

    private static String inverse(String pattern) {
        return pattern.replace('0', 'x').replace('1', '0').replace('x', '1');
    }

    /** The even pattern of a digit is the mirror image of its inverse. */
    private static String even(String odd) {
        return new StringBuilder(inverse(odd)).reverse().toString();
    }
}

package org.kartoteka.demo;

/** Thirteen digits of which the last checks the others (GS1 General Specifications, 7.9). */
final class Ean13 {

    private static final int DIGITS = 12;

    private Ean13() {}

    /** Twelve digits with their check digit. */
    static String of(String twelve) {
        if (twelve.length() != DIGITS) {
            throw new IllegalArgumentException("not twelve digits: " + twelve);
        }
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += Character.digit(twelve.charAt(i), 10) * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }

    /**
     * The barcode of a copy: 20, which GS1 keeps for use within a company, the number of the
     * library, the number in its stock. Reader's cards begin with 29.
     */
    static String ofCopy(int library, long serial) {
        return of("20%02d%08d".formatted(library, serial));
    }

    /** A Russian ISBN (978-5). */
    static String isbn(int number) {
        return of("9785%08d".formatted(number));
    }
}

package org.kartoteka.catalog.marc.view;

import java.util.Optional;

/** Finds the year in a date as cataloguers write it. */
final class Years {

    private static final int FIRST_PRINTED_BOOKS = 1400;
    private static final int FAR_ENOUGH = 2100;

    private Years() {}

    /** The first four digits together that may be a year: of «[1913?]», «c1987», «1998-2001». */
    static Optional<Integer> in(String text) {
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (digit) {
                run++;
            } else {
                if (run == 4) {
                    int year = Integer.parseInt(text.substring(i - 4, i));
                    if (year >= FIRST_PRINTED_BOOKS && year <= FAR_ENOUGH) {
                        return Optional.of(year);
                    }
                }
                run = 0;
            }
        }
        return Optional.empty();
    }

    /** The year in four fixed positions of a coded field. */
    static Optional<Integer> at(String coded, int from) {
        return coded.length() < from + 4 ? Optional.empty() : in(coded.substring(from, from + 4));
    }
}

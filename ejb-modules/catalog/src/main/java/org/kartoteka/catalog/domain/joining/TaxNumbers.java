package org.kartoteka.catalog.domain.joining;

import java.util.stream.IntStream;

/** Numbers of organisations and their check digits. */
final class TaxNumbers {

    private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int INN_LENGTH = INN_WEIGHTS.length + 1;
    private static final int OGRN_LENGTH = 13;
    private static final int MODULUS = 11;

    private TaxNumbers() {}

    /**
     * Whether it is an organisation's taxpayer's number: ten digits, the last of which is the
     * weighted sum of the others modulo 11, modulo 10 (order ЕД-7-14/559 of the tax service).
     */
    static boolean isInn(String text) {
        if (text.length() != INN_LENGTH || !digitsOnly(text)) {
            return false;
        }
        int sum =
                IntStream.range(0, INN_WEIGHTS.length)
                        .map(i -> INN_WEIGHTS[i] * (text.charAt(i) - '0'))
                        .sum();
        return sum % MODULUS % 10 == text.charAt(INN_LENGTH - 1) - '0';
    }

    /**
     * Whether it is an organisation's registration number: thirteen digits, the last of which is
     * the number before it modulo 11, modulo 10 (order 165н of the ministry of finance of
     * 30.10.2017).
     */
    static boolean isOgrn(String text) {
        if (text.length() != OGRN_LENGTH || !digitsOnly(text)) {
            return false;
        }
        long number = Long.parseLong(text.substring(0, OGRN_LENGTH - 1));
        return number % MODULUS % 10 == text.charAt(OGRN_LENGTH - 1) - '0';
    }

    private static boolean digitsOnly(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

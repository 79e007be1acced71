package org.kartoteka.catalog.domain.record;

import java.util.regex.Pattern;

/** The check digit of an ISSN (ISO 3297): weights 8 to 2, modulo 11, X for ten. */
final class Issn {

    private static final Pattern FORM = Pattern.compile("(\\d{4})[-‑–]?(\\d{3})([\\dXxХх])");
    private static final int MODULUS = 11;

    private Issn() {}

    static boolean isRight(String text) {
        var found = FORM.matcher(text.strip());
        if (!found.matches()) {
            return false;
        }
        var digits = found.group(1) + found.group(2);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (8 - i);
        }
        var last = found.group(3);
        sum += Character.isDigit(last.charAt(0)) ? last.charAt(0) - '0' : 10;
        return sum % MODULUS == 0;
    }
}

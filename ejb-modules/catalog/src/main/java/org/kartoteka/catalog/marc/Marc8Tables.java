package org.kartoteka.catalog.marc;

/**
 * The character sets of MARC-8 (MARC 21 Specifications for Record Structure, Character Sets, part
 * 3). Each string begins with the character of byte 0x21 resp. 0xA1; U+FFFD stands where the set
 * has none.
 */
final class Marc8Tables {

    /** ANSEL, 0xA1 to 0xCF: letters and signs that stand alone. */
    static final String ANSEL_SIGNS =
            "\u0141\u00D8\u0110\u00DE\u00C6\u0152\u02B9\u00B7\u266D\u00AE\u00B1\u01A0\u01AF\u02BC\uFFFD"
                    + "\u02BB\u0142\u00F8\u0111\u00FE\u00E6\u0153\u02BA\u0131\u00A3\u00F0\uFFFD\u01A1\u01B0"
                    + "\uFFFD\uFFFD\u00B0\u2113\u2117\u00A9\u266F\u00BF\u00A1\u00DF\u20AC";

    /**
     * ANSEL, 0xE0 to 0xFE: marks that stand before their letter; a space is the second half of a
     * double mark.
     */
    static final String ANSEL_MARKS =
            "\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030C\u030A\u0361 \u0315\u030B\u0310"
                    + "\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031C\u032E\u0360 \uFFFD\uFFFD\u0313";

    /** Basic Cyrillic, 0x40 to 0x7E; below are the signs of ASCII. */
    static final String BASIC_CYRILLIC =
            "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧ";

    /** Extended Cyrillic, 0x40 to 0x73. */
    static final String EXTENDED_CYRILLIC =
            "\u0491\u0452\u0453\u0454\u0451\u0455\u0456\u0457\u0458\u0459\u045A\u045B\u045C\u045E\u045F\uFFFD"
                    + "\u0463\u0473\u0475\u046B\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD[\uFFFD]\uFFFD_"
                    + "\u0490\u0402\u0403\u0404\u0401\u0405\u0406\u0407\u0408\u0409\u040A\u040B\u040C\u040E\u040F\u042A"
                    + "\u0462\u0472\u0474\u046A";

    /** Basic Greek, 0x41 to 0x7E. */
    static final String GREEK =
            "ΑΒ\uFFFDΓΔΕϚϜΖΗΘΙΚΛΜΝΞΟΠϞΡΣ\uFFFDΤΥΦΧΨΩϠ\uFFFD\uFFFD"
                    + "αβϐγδεϛϝζηθικλμνξοπϟρσςτυφχψωϡ";

    /** Basic Greek, 0x21 to 0x27: marks that stand before their letter. */
    static final String GREEK_MARKS = "\u0300\u0301\u0308\u0342\u0313\u0314\u0345";

    static final String GREEK_SYMBOLS = "αβγ";

    /** Digits in the order 0 to 9, then ( ) + -. */
    static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₍₎₊₋";

    static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻";

    private static final String PLAIN_OF_SCRIPTS = "0123456789()+-";

    private Marc8Tables() {}

    static char ansel(int b) {
        if (b >= 0xA1 && b < 0xA1 + ANSEL_SIGNS.length()) {
            return ANSEL_SIGNS.charAt(b - 0xA1);
        }
        return switch (b) {
            case 0x88, 0x89 -> (char) (b == 0x88 ? 0x98 : 0x9C);
            case 0x8D, 0x8E -> (char) (b == 0x8D ? 0x200D : 0x200C);
            default -> '\uFFFD';
        };
    }

    static char script(String table, int b) {
        int index = PLAIN_OF_SCRIPTS.indexOf(b);
        return index < 0 ? '\uFFFD' : table.charAt(index);
    }

    static char fromTable(String table, int first, int b) {
        int index = b - first;
        return index < 0 || index >= table.length() ? '\uFFFD' : table.charAt(index);
    }
}

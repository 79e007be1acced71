package org.kartoteka.catalog.marc.description;

/** Signs where two elements meet: a full stop is not written twice. */
final class Punctuation {

    private static final String OPEN = "–-";

    private Punctuation() {}

    /** Appends an element with its sign, if it says anything; the first one has none. */
    static void append(StringBuilder text, String sign, String element) {
        if (element.isBlank()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append(joining(text, sign));
        }
        text.append(element);
    }

    /** The text with a full stop at its end, or with the sign that stands there. */
    static String ended(String text) {
        return text.endsWith(".") ? text : text + gap(text) + ".";
    }

    private static String joining(CharSequence text, String sign) {
        boolean stop = text.charAt(text.length() - 1) == '.';
        if (sign.startsWith(".")) {
            return stop ? sign.substring(1) : gap(text) + sign;
        }
        return sign;
    }

    /** A date that is still open («1921–») keeps its distance from the stop. */
    private static String gap(CharSequence text) {
        return OPEN.indexOf(text.charAt(text.length() - 1)) >= 0 ? " " : "";
    }
}

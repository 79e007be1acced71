package org.kartoteka.catalog.marc;

/** What every container can carry: the invariants of tags, codes and texts. */
final class FieldRules {

    private FieldRules() {}

    static boolean isTag(String tag) {
        return tag.length() == 3
                && isLetterOrDigit(tag.charAt(0))
                && isLetterOrDigit(tag.charAt(1))
                && isLetterOrDigit(tag.charAt(2));
    }

    static boolean isCode(char code) {
        return code > ' ' && code < 0x7F;
    }

    static boolean isControl(char c) {
        return c < ' ' || c == 0x7F;
    }

    static void requireTag(String tag) {
        if (!isTag(tag)) {
            throw new IllegalArgumentException("not a field tag: " + tag);
        }
    }

    /** 00X, and the tags of letters in which local systems keep plain text (FMT). */
    static boolean mayBeControl(String tag) {
        return tag.startsWith("00") || tag.charAt(0) >= 'A';
    }

    static boolean mayBeData(String tag) {
        return !tag.startsWith("00");
    }

    static void requireCode(char code) {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not a subfield code: " + (int) code);
        }
    }

    static void requireIndicator(char indicator) {
        if (indicator < ' ' || indicator >= 0x7F) {
            throw new IllegalArgumentException("not an indicator: " + (int) indicator);
        }
    }

    static void requireText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                throw new IllegalArgumentException("control character at " + i);
            }
        }
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}

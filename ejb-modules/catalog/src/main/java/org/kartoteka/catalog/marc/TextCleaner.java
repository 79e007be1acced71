package org.kartoteka.catalog.marc;

import java.text.Normalizer;

/**
 * Makes text fit to be a value: composed characters (NFC), no control characters, whole surrogate
 * pairs.
 */
final class TextCleaner {

    private TextCleaner() {}

    static String clean(String text) {
        return composed(hasForbidden(text) ? withoutForbidden(text) : text);
    }

    static String clean(String text, Warnings warnings, String field) {
        if (!hasForbidden(text)) {
            return composed(text);
        }
        warnings.add(WarningKind.CONTROL_CHARACTERS_REMOVED, field);
        return composed(withoutForbidden(text));
    }

    /** Takes out control characters other than line ends and tabs; nothing else changes. */
    static String withoutControls(String text, Warnings warnings) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean forbidden = FieldRules.isControl(c) && c != '\n' && c != '\r' && c != '\t';
            if (forbidden && clean == null) {
                clean = new StringBuilder(text.length()).append(text, 0, i);
                warnings.add(WarningKind.CONTROL_CHARACTERS_REMOVED);
            } else if (!forbidden && clean != null) {
                clean.append(c);
            }
        }
        return clean == null ? text : clean.toString();
    }

    static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mayCompose(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /**
     * Characters that need a look: everything but Latin letters, Cyrillic and common punctuation.
     */
    private static boolean mayCompose(char c) {
        return c >= 0x0300 && !(c >= 0x0400 && c < 0x0483) && !(c >= 0x2010 && c < 0x2120);
    }

    private static boolean hasForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (FieldRules.isControl(c) || c >= 0xD800 && notInXml(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutForbidden(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r') {
                clean.append(' ');
            } else if (c >= 0xD800 && notInXml(text, i)) {
                clean.append('\uFFFD');
            } else if (!FieldRules.isControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** Half surrogate pairs and non-characters; XML 1.0 can carry neither. */
    private static boolean notInXml(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c == '\uFFFE' || c == '\uFFFF';
    }
}

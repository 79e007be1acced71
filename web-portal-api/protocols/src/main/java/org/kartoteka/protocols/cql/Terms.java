package org.kartoteka.protocols.cql;

/** Terms and their escapes. */
public final class Terms {

    private Terms() {}

    /** The text without the backslashes that kept characters from meaning something. */
    public static String unescaped(String term) {
        if (term.indexOf('\\') < 0) {
            return term;
        }
        var text = new StringBuilder(term.length());
        for (int i = 0; i < term.length(); i++) {
            boolean escape = term.charAt(i) == '\\' && i + 1 < term.length();
            i += escape ? 1 : 0;
            text.append(term.charAt(i));
        }
        return text.toString();
    }
}

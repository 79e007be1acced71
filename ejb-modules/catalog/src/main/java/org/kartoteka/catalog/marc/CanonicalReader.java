package org.kartoteka.catalog.marc;

/**
 * Reads the JSON of {@link CanonicalForm}; white space and another order of the keys are let pass,
 * as jsonb makes them.
 */
final class CanonicalReader {

    private final String text;
    private int at;

    CanonicalReader(String text) {
        this.text = text;
    }

    boolean skip(String wanted) {
        skipSpace();
        if (text.startsWith(wanted, at)) {
            at += wanted.length();
            return true;
        }
        return false;
    }

    void expect(String sign) {
        if (!skip(sign)) {
            throw wrong(sign);
        }
    }

    void expectEnd() {
        skipSpace();
        if (at < text.length()) {
            throw wrong("the end");
        }
    }

    String string() {
        expect("\"");
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escaped() : c);
        }
        if (at++ >= text.length()) {
            throw wrong("the end of a string");
        }
        return value.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        if (c == '"' || c == '\\' || c == '/') {
            return c;
        }
        if (c == 'u' && at + 4 <= text.length()) {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        throw wrong("an escape");
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("no canonical record: " + wanted + " wanted at " + at);
    }
}

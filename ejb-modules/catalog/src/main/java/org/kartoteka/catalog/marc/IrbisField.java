package org.kartoteka.catalog.marc;

import java.util.Optional;

/**
 * One line of the IRBIS text form.
 *
 * @param tag its number, 1 and more; IRBIS knows numbers of more than three digits
 * @param text everything after the colon, with its carets
 */
record IrbisField(int tag, String text) {

    private static final int LONGEST_TAG = 9;

    /** The field of a line such as {@code #200: ^AЗаглавие}. */
    static Optional<IrbisField> parse(String line) {
        int colon = line.indexOf(':');
        if (!line.startsWith("#") || colon < 2 || colon > LONGEST_TAG) {
            return Optional.empty();
        }
        int tag = 0;
        for (int i = 1; i < colon; i++) {
            char c = line.charAt(i);
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            tag = tag * 10 + c - '0';
        }
        int from = colon + (line.startsWith(" ", colon + 1) ? 2 : 1);
        return tag == 0
                ? Optional.empty()
                : Optional.of(new IrbisField(tag, TextCleaner.clean(line.substring(from))));
    }

    IrbisField joined(String continuation) {
        return new IrbisField(tag, text + " " + TextCleaner.clean(continuation.strip()));
    }

    String line() {
        return "#" + tag + ": " + text;
    }
}

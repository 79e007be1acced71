package org.kartoteka.protocols.cql;

import java.util.Locale;

/**
 * A piece of a query.
 *
 * @param text of a quoted piece what stands between the quotes
 * @param at its place in the query, from 0
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        WORD,
        QUOTED,
        SIGN,
        END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isComparison() {
        return kind == Kind.SIGN && "()/".indexOf(text.charAt(0)) < 0;
    }

    boolean isText() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** Whether it is this word of the language; quoted it would be a term. */
    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}

package org.kartoteka.protocols.cql;

import java.util.ArrayList;
import java.util.List;
import org.kartoteka.protocols.cql.Token.Kind;

/** Cuts a query into pieces. */
final class Lexer {

    private static final String SIGNS = "()=<>/";

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String query) {
        this.query = query;
    }

    /** The pieces; the last is the end. */
    static List<Token> tokens(String query) throws CqlException {
        var lexer = new Lexer(query);
        while (lexer.at < query.length()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Kind.END, "", query.length()));
        return lexer.tokens;
    }

    private void next() throws CqlException {
        char c = query.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '"') {
            quoted();
        } else if (SIGNS.indexOf(c) >= 0) {
            sign(c);
        } else {
            word();
        }
    }

    private void quoted() throws CqlException {
        int start = at++;
        while (at < query.length() && query.charAt(at) != '"') {
            at += query.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= query.length()) {
            throw new CqlException(
                    CqlException.Fault.QUOTES, "the quote at " + (start + 1) + " is not closed");
        }
        tokens.add(new Token(Kind.QUOTED, query.substring(start + 1, at++), start));
    }

    private void sign(char c) {
        int length = 1;
        if (at + 1 < query.length()) {
            char second = query.charAt(at + 1);
            boolean pair = second == '=' && "=<>".indexOf(c) >= 0 || c == '<' && second == '>';
            length = pair ? 2 : 1;
        }
        tokens.add(new Token(Kind.SIGN, query.substring(at, at + length), at));
        at += length;
    }

    private void word() {
        int start = at;
        while (at < query.length() && !endsWord(query.charAt(at))) {
            at += query.charAt(at) == '\\' && at + 1 < query.length() ? 2 : 1;
        }
        tokens.add(new Token(Kind.WORD, query.substring(start, at), start));
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || c == '"' || SIGNS.indexOf(c) >= 0;
    }
}

package org.kartoteka.protocols.cql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.protocols.cql.CqlException.Fault;
import org.kartoteka.protocols.cql.CqlNode.Clause;
import org.kartoteka.protocols.cql.CqlNode.Joined;
import org.kartoteka.protocols.cql.CqlNode.Operator;
import org.kartoteka.protocols.cql.CqlQuery.SortSpec;

/** Reads CQL. All operators have the same weight and join from the left, as the language says. */
public final class CqlParser {

    private static final int DEEPEST = 30;
    private static final int MOST_BOOLEANS = 60;
    private static final String SORT_BY = "sortby";

    private final List<Token> tokens;
    private final Map<String, String> prefixes = new HashMap<>();
    private int at;
    private int depth;
    private int booleans;

    private CqlParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * The tree of a query.
     *
     * @throws CqlException if it is none
     */
    public static CqlQuery parse(String query) throws CqlException {
        var parser = new CqlParser(Lexer.tokens(query));
        var root = parser.query();
        var sort = parser.sort();
        if (parser.peek().isSign(")")) {
            throw new CqlException(
                    Fault.PARENTHESES, "no parenthesis is open at " + (parser.peek().at() + 1));
        }
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected();
        }
        return new CqlQuery(root, sort);
    }

    private CqlNode query() throws CqlException {
        prefixes();
        var left = clause();
        var operator = operator(peek());
        while (operator.isPresent()) {
            at++;
            if (++booleans > MOST_BOOLEANS) {
                throw new CqlException(Fault.TOO_MANY_BOOLEANS, Integer.toString(MOST_BOOLEANS));
            }
            var modifiers = modifiers();
            left = new Joined(left, operator.get(), modifiers, clause());
            operator = operator(peek());
        }
        return left;
    }

    /** {@code >prefix="uri"}, or {@code >"uri"} for names without a prefix. */
    private void prefixes() throws CqlException {
        while (peek().isSign(">")) {
            at++;
            var first = text();
            if (peek().isSign("=")) {
                at++;
                prefixes.put(first.lower(), Terms.unescaped(text().text()));
            } else {
                prefixes.put("", Terms.unescaped(first.text()));
            }
        }
    }

    private CqlNode clause() throws CqlException {
        if (peek().isSign("(")) {
            return inParentheses();
        }
        var first = peek();
        if (!first.isText() || operator(first).isPresent() || first.isWord(SORT_BY)) {
            throw unexpected();
        }
        at++;
        var relation = relation();
        if (relation.isEmpty()) {
            return new Clause(Optional.empty(), Relation.SERVER_CHOICE, first.text());
        }
        return new Clause(Optional.of(index(first)), relation.get(), text().text());
    }

    private CqlNode inParentheses() throws CqlException {
        var opening = next();
        if (++depth > DEEPEST) {
            throw new CqlException(Fault.PARENTHESES, "nested deeper than " + DEEPEST);
        }
        var outer = Map.copyOf(prefixes);
        var inner = query();
        prefixes.clear();
        prefixes.putAll(outer);
        if (peek().kind() == Token.Kind.END) {
            throw new CqlException(
                    Fault.PARENTHESES,
                    "the parenthesis at " + (opening.at() + 1) + " is not closed");
        }
        if (!peek().isSign(")")) {
            throw unexpected();
        }
        at++;
        depth--;
        return inner;
    }

    private Optional<Relation> relation() throws CqlException {
        var token = peek();
        boolean named =
                token.kind() == Token.Kind.WORD
                        && operator(token).isEmpty()
                        && !token.isWord(SORT_BY);
        if (!named && !token.isComparison()) {
            return Optional.empty();
        }
        at++;
        var name = token.lower();
        return Optional.of(
                new Relation(name.startsWith("cql.") ? name.substring(4) : name, modifiers()));
    }

    private List<Modifier> modifiers() throws CqlException {
        var modifiers = new ArrayList<Modifier>(1);
        while (peek().isSign("/")) {
            at++;
            var name = text().lower();
            Optional<String> value = Optional.empty();
            if (peek().isComparison()) {
                at++;
                value = Optional.of(text().text());
            }
            modifiers.add(new Modifier(name, value));
        }
        return modifiers;
    }

    private List<SortSpec> sort() throws CqlException {
        var sort = new ArrayList<SortSpec>(1);
        if (peek().isWord(SORT_BY)) {
            at++;
            do {
                var index = index(text());
                sort.add(new SortSpec(index, modifiers()));
            } while (peek().isText());
        }
        return sort;
    }

    private Index index(Token token) {
        var written = Terms.unescaped(token.text());
        var name = written.toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        var prefix = dot < 0 ? "" : name.substring(0, dot);
        var set = Optional.ofNullable(prefixes.get(prefix));
        return new Index(
                set.or(() -> Optional.of(prefix).filter(given -> !given.isEmpty())),
                name.substring(dot + 1),
                written);
    }

    private static Optional<Operator> operator(Token token) {
        if (token.kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        return switch (token.lower()) {
            case "and" -> Optional.of(Operator.AND);
            case "or" -> Optional.of(Operator.OR);
            case "not" -> Optional.of(Operator.NOT);
            case "prox" -> Optional.of(Operator.PROX);
            default -> Optional.empty();
        };
    }

    private Token text() throws CqlException {
        if (!peek().isText()) {
            throw unexpected();
        }
        return next();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at++);
    }

    private CqlException unexpected() {
        var token = peek();
        var told =
                token.kind() == Token.Kind.END
                        ? "the query ends where a term is expected"
                        : "unexpected \"" + token.text() + "\" at " + (token.at() + 1);
        return new CqlException(Fault.SYNTAX, told);
    }
}

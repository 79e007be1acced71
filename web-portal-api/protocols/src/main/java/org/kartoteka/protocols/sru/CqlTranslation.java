package org.kartoteka.protocols.sru;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kartoteka.protocols.cql.CqlException;
import org.kartoteka.protocols.cql.CqlNode;
import org.kartoteka.protocols.cql.CqlParser;
import org.kartoteka.protocols.cql.CqlQuery;
import org.kartoteka.protocols.cql.Index;
import org.kartoteka.protocols.cql.Modifier;
import org.kartoteka.search.api.SortKey;
import org.kartoteka.search.api.StructuredQuery;
import org.kartoteka.search.api.StructuredQuery.Both;
import org.kartoteka.search.api.StructuredQuery.Either;
import org.kartoteka.search.api.StructuredQuery.Without;

/** Says a CQL query in the words of search. */
final class CqlTranslation {

    private static final int LONGEST = 4000;
    private static final int MOST_SORT_KEYS = 3;

    /** What is done anyway; asking for it changes nothing. */
    private static final Set<String> GRANTED =
            Set.of("stem", "relevant", "ignorecase", "ignoreaccents", "word", "masked", "unmasked");

    private static final Set<String> SORT_MODIFIERS =
            Set.of("sort.ascending", "sort.descending", "sort.ignorecase", "sort.missinglow");

    private CqlTranslation() {}

    /** The tree of a query. */
    static CqlQuery parsed(String query) throws DiagnosticException {
        if (query.length() > LONGEST) {
            throw Diagnostic.Kind.QUERY_TOO_LONG.about(Integer.toString(LONGEST));
        }
        try {
            return CqlParser.parse(query);
        } catch (CqlException e) {
            var kind =
                    switch (e.fault()) {
                        case SYNTAX -> Diagnostic.Kind.SYNTAX;
                        case PARENTHESES -> Diagnostic.Kind.PARENTHESES;
                        case QUOTES -> Diagnostic.Kind.QUOTES;
                        case TOO_MANY_BOOLEANS -> Diagnostic.Kind.TOO_MANY_BOOLEANS;
                    };
            var told = kind.about(e.getMessage());
            told.initCause(e);
            throw told;
        }
    }

    static StructuredQuery query(CqlNode node) throws DiagnosticException {
        if (node instanceof CqlNode.Clause clause) {
            return clause(clause);
        }
        var joined = (CqlNode.Joined) node;
        for (var modifier : joined.modifiers()) {
            if (joined.operator() != CqlNode.Operator.PROX) {
                throw Diagnostic.Kind.BOOLEAN_MODIFIER.about(modifier.name());
            }
        }
        var left = query(joined.left());
        return switch (joined.operator()) {
            case AND -> new Both(left, query(joined.right()));
            case OR -> new Either(left, query(joined.right()));
            case NOT -> new Without(left, query(joined.right()));
            case PROX -> throw Diagnostic.Kind.PROXIMITY.about("prox");
        };
    }

    private static StructuredQuery clause(CqlNode.Clause clause) throws DiagnosticException {
        boolean masked = true;
        for (var modifier : clause.relation().modifiers()) {
            var name = withoutSet(modifier.name());
            if (!GRANTED.contains(name)) {
                throw Diagnostic.Kind.RELATION_MODIFIER.about(modifier.name());
            }
            masked &= !name.equals("unmasked");
        }
        var target = clause.index().isPresent() ? target(clause.index().get()) : Target.ANYWHERE;
        var condition =
                new Condition(
                        clause.index().map(Index::written).orElse("cql.serverChoice"),
                        target,
                        clause.relation().name(),
                        clause.term(),
                        masked);
        return condition.query();
    }

    private static String withoutSet(String modifier) {
        boolean known = modifier.startsWith("cql.") || modifier.startsWith("rel.");
        return known ? modifier.substring(4) : modifier;
    }

    private static Target target(Index index) throws DiagnosticException {
        if (index.set().isEmpty()) {
            return ContextSet.unprefixed(index.name())
                    .orElseThrow(() -> Diagnostic.Kind.INDEX.about(index.written()));
        }
        var set =
                ContextSet.named(index.set().get())
                        .orElseThrow(() -> Diagnostic.Kind.CONTEXT_SET.about(index.set().get()));
        return set.target(index.name())
                .orElseThrow(() -> Diagnostic.Kind.INDEX.about(index.written()));
    }

    /** The keys of {@code sortBy}. */
    static List<SortKey> order(List<CqlQuery.SortSpec> specs) throws DiagnosticException {
        if (specs.size() > MOST_SORT_KEYS) {
            throw Diagnostic.Kind.TOO_MANY_SORT_KEYS.about(Integer.toString(MOST_SORT_KEYS));
        }
        var keys = new ArrayList<SortKey>(specs.size());
        for (var spec : specs) {
            boolean descending = false;
            for (Modifier modifier : spec.modifiers()) {
                if (!SORT_MODIFIERS.contains(modifier.name())) {
                    throw Diagnostic.Kind.SORT.about(modifier.name());
                }
                descending |= modifier.name().equals("sort.descending");
            }
            keys.add(sortKey(target(spec.index()), spec.index().written(), descending));
        }
        return keys;
    }

    /**
     * The keys as SRU 1.1 wrote them in {@code sortKeys}: path, schema, ascending (1 or 0), and
     * more, joined by commas; keys are divided by blanks.
     */
    static List<SortKey> order(String sortKeys) throws DiagnosticException {
        var written = sortKeys.strip().split("\\s+");
        if (written.length > MOST_SORT_KEYS) {
            throw Diagnostic.Kind.TOO_MANY_SORT_KEYS.about(Integer.toString(MOST_SORT_KEYS));
        }
        var keys = new ArrayList<SortKey>(written.length);
        for (var key : written) {
            var fields = key.split(",", -1);
            var path = fields[0].replace("\"", "").toLowerCase(Locale.ROOT);
            int dot = path.indexOf('.');
            var target = ContextSet.unprefixed(path.substring(dot + 1));
            boolean descending = fields.length > 2 && fields[2].equals("0");
            keys.add(
                    sortKey(
                            target.orElseThrow(() -> Diagnostic.Kind.SORT.about(fields[0])),
                            fields[0],
                            descending));
        }
        return keys;
    }

    private static SortKey sortKey(Target target, String written, boolean descending)
            throws DiagnosticException {
        var by =
                switch (target) {
                    case YEAR -> Optional.of(SortKey.By.YEAR);
                    case TITLE -> Optional.of(SortKey.By.TITLE);
                    case AUTHOR -> Optional.of(SortKey.By.AUTHOR);
                    case ID -> Optional.of(SortKey.By.NOVELTY);
                    default -> Optional.<SortKey.By>empty();
                };
        return new SortKey(by.orElseThrow(() -> Diagnostic.Kind.SORT.about(written)), descending);
    }
}

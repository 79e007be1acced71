package org.kartoteka.protocols.cql;

import java.util.List;
import java.util.Optional;

/** A query or a part of it. */
public sealed interface CqlNode {

    /** What joins two parts. */
    enum Operator {
        AND,
        OR,
        NOT,
        PROX
    }

    /** Two parts, joined. */
    record Joined(CqlNode left, Operator operator, List<Modifier> modifiers, CqlNode right)
            implements CqlNode {

        public Joined {
            modifiers = List.copyOf(modifiers);
        }
    }

    /**
     * A term to look for.
     *
     * @param index where; without one the server chooses
     * @param term its escapes ({@code \*}) are still in it
     */
    record Clause(Optional<Index> index, Relation relation, String term) implements CqlNode {}
}

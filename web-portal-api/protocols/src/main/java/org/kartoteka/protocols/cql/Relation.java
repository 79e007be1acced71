package org.kartoteka.protocols.cql;

import java.util.List;

/**
 * How a term has to be found.
 *
 * @param name a sign, or a word in lower case without the prefix {@code cql.}
 */
public record Relation(String name, List<Modifier> modifiers) {

    /** What stands between an index and a term unless the query says otherwise. */
    public static final Relation SERVER_CHOICE = new Relation("scr", List.of());

    public Relation {
        modifiers = List.copyOf(modifiers);
    }
}

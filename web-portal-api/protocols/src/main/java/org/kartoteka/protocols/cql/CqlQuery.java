package org.kartoteka.protocols.cql;

import java.util.List;

/** A whole query. */
public record CqlQuery(CqlNode root, List<SortSpec> sort) {

    public CqlQuery {
        sort = List.copyOf(sort);
    }

    /** A key of {@code sortBy}. */
    public record SortSpec(Index index, List<Modifier> modifiers) {

        public SortSpec {
            modifiers = List.copyOf(modifiers);
        }
    }
}

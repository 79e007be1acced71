package org.kartoteka.search.api;

import java.util.List;

/** How the hits spread over the values of one property, the most frequent first. */
public record Facet(String name, List<Value> values) {

    /** A value and how many of the hits have it. */
    public record Value(String value, long count) {}
}

package org.kartoteka.search.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the hits spread over the values of one property, the most frequent first. */
public record Facet(String name, List<Value> values) {

    /** A value and how many of the hits have it. */
    @Schema(name = "FacetValue")
    public record Value(String value, long count) {}
}

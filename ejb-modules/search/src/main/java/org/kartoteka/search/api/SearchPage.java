package org.kartoteka.search.api;

import java.util.List;
import java.util.Optional;

/**
 * A page of hits.
 *
 * @param total how many titles match
 * @param facets how all hits spread over genres, authors, years, languages, age marks, branches,
 *     regions and availability; with the first page only, for it is the same on every page
 * @param next the cursor of the next page, if there is one
 * @param reading what the hits are of, if not of the question as it stands
 * @param didYouMean other spellings of the question that find more
 */
public record SearchPage(
        long total,
        List<TitleHit> items,
        List<Facet> facets,
        Optional<String> next,
        Optional<Reading> reading,
        List<String> didYouMean) {}

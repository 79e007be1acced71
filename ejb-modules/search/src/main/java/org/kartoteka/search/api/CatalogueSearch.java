package org.kartoteka.search.api;

import java.util.List;

/** Finds titles. Open to everybody. */
public interface CatalogueSearch {

    /**
     * The titles that match, the best first.
     *
     * @throws org.kartoteka.kernel.error.RefusedException see {@link SearchRefusal}
     */
    SearchPage find(TitleQuery query);

    /**
     * How the beginning of a title or an author's name may go on.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link SearchRefusal#SEARCH_SILENT} or
     *     {@link SearchRefusal#LIMIT_OUT_OF_RANGE}
     */
    List<String> suggest(String beginning, int limit);

    /** Whether questions are answered just now; cheap, for the node's readiness. */
    boolean answers();
}

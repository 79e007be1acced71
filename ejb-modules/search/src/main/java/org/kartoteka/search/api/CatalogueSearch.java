package org.kartoteka.search.api;

import java.util.List;

/**
 * Finds titles. Open to everybody; what is marked 18+ is found by those only to whom the
 * {@linkplain org.kartoteka.readers.api.AgeGate gate} opens.
 */
public interface CatalogueSearch {

    /** Words longer than this are refused, in characters. */
    int LONGEST_TEXT = 500;

    /**
     * The titles that match, the best first.
     *
     * @throws org.kartoteka.kernel.error.RefusedException see {@link SearchRefusal}
     */
    SearchPage find(TitleQuery query);

    /**
     * How the beginning of a title or an author's name may go on.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link SearchRefusal#SEARCH_SILENT},
     *     {@link SearchRefusal#QUERY_TOO_LONG} or {@link SearchRefusal#LIMIT_OUT_OF_RANGE}
     */
    List<String> suggest(String beginning, int limit);

    /** Whether questions are answered just now; cheap, for the node's readiness. */
    boolean answers();
}

package org.kartoteka.search.api;

import java.util.List;

/**
 * Answers questions that come as a tree of conditions, for the query languages of the library
 * world. Open to everybody.
 */
public interface StructuredSearch {

    /**
     * How far into an answer one can page by position, in titles; beyond it a narrower question is
     * asked, or the records are harvested.
     */
    int DEEPEST = 1000;

    /** The most titles in one answer. */
    int MOST = 100;

    /**
     * The titles that match, those wanted first.
     *
     * @param order the keys to sort by, the weightiest first; none means the best match first
     * @param from how many titles to pass over
     * @param count how many to name, 0 to {@value #MOST}
     * @throws org.kartoteka.kernel.error.RefusedException {@link SearchRefusal#SEARCH_SILENT},
     *     {@link SearchRefusal#LIMIT_OUT_OF_RANGE}, {@link SearchRefusal#TOO_DEEP} if {@code from +
     *     count} passes {@value #DEEPEST}
     */
    FoundTitles find(StructuredQuery query, List<SortKey> order, int from, int count);
}

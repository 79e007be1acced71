package org.kartoteka.search.api;

/** One key of the order in which titles are wanted. Titles without a value come last. */
public record SortKey(By by, boolean descending) {

    /** What titles can be sorted by. */
    public enum By {
        /** How well a title matches. */
        RELEVANCE,
        /** The year of publication. */
        YEAR,
        /** The title, by alphabet. */
        TITLE,
        /** The first author, by alphabet. */
        AUTHOR,
        /** When the title came into the catalogue. */
        NOVELTY
    }
}

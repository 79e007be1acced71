package org.kartoteka.search.api;

import org.kartoteka.kernel.error.Refusal;

/** Why a search is refused. The message of each stands under its name in the bundle. */
public enum SearchRefusal implements Refusal {
    /** The cursor is not one of ours, or of another question. */
    CURSOR_MALFORMED(Kind.INVALID),
    /** The words are longer than {@link CatalogueSearch#LONGEST_TEXT}. */
    QUERY_TOO_LONG(Kind.INVALID),
    /** A page holds 1 to 100 hits. */
    LIMIT_OUT_OF_RANGE(Kind.INVALID),
    /** The range of years ends before it begins. */
    YEARS_REVERSED(Kind.INVALID),
    /** What should be an ISBN is none. */
    ISBN_MALFORMED(Kind.INVALID),
    /** No such age mark. */
    AGE_MARK_UNKNOWN(Kind.INVALID),
    /** No branch has the code. */
    BRANCH_UNKNOWN(Kind.INVALID),
    /** No branch is in such a region. */
    REGION_UNKNOWN(Kind.INVALID),
    /** No language has the code. */
    LANGUAGE_UNKNOWN(Kind.INVALID),
    /** One cannot page as far into an answer as that. */
    TOO_DEEP(Kind.INVALID),
    /** The question has too many conditions, or they are nested too deep. */
    QUERY_TOO_COMPLEX(Kind.INVALID),
    /** The search server does not answer. */
    SEARCH_SILENT(Kind.UNAVAILABLE);

    private final Kind kind;

    SearchRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.search.messages";
    }
}

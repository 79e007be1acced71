package org.kartoteka.search.api;

import org.kartoteka.kernel.error.Refusal;

/** Why a search is refused. The message of each stands under its name in the bundle. */
public enum SearchRefusal implements Refusal {
    /** The cursor is not one of ours. */
    CURSOR_MALFORMED(Kind.INVALID),
    /** The query is longer than 500 characters. */
    QUERY_TOO_LONG(Kind.INVALID),
    /** A page holds 1 to 100 hits. */
    LIMIT_OUT_OF_RANGE(Kind.INVALID),
    /** The range of years ends before it begins. */
    YEARS_REVERSED(Kind.INVALID),
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

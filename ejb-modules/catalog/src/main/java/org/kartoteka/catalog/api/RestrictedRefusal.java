package org.kartoteka.catalog.api;

import org.kartoteka.kernel.error.Refusal;

/** Why the guard of restricted lists refuses. The message of each stands under its name. */
public enum RestrictedRefusal implements Refusal {
    /** No list of the network or the library has the id. */
    LIST_UNKNOWN(Kind.NOT_FOUND),
    /** There is a list of that name. */
    LIST_NAME_TAKEN(Kind.CONFLICT),
    /** The file is larger than a list may be. */
    LIST_FILE_TOO_LARGE(Kind.INVALID),
    /** A line of the file breaks the format; line and rule are told. */
    LIST_FILE_MALFORMED(Kind.INVALID),
    /** Nothing was checked against the list yet, or not all. */
    LIST_NOT_CHECKED(Kind.CONFLICT),
    /** No hit has the id. */
    HIT_UNKNOWN(Kind.NOT_FOUND),
    /** The line is not on the list any more. */
    HIT_LAPSED(Kind.CONFLICT),
    /** A decision says whether it is so, and why. */
    DECISION_MALFORMED(Kind.INVALID);

    private final Kind kind;

    RestrictedRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.catalog.restricted";
    }
}

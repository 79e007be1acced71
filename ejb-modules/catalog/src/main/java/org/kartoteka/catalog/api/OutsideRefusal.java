package org.kartoteka.catalog.api;

import org.kartoteka.kernel.error.Refusal;

/** Why another library's catalogue is not asked, or what came of it. */
public enum OutsideRefusal implements Refusal {
    /** No such catalogue is known. */
    OUTSIDE_UNKNOWN(Kind.NOT_FOUND),
    /** Something in the description of a catalogue is not right. */
    OUTSIDE_MALFORMED(Kind.INVALID),
    /** The address is no http or https address, or one of this machine or its link. */
    OUTSIDE_ADDRESS_REFUSED(Kind.INVALID),
    /** What is looked for has 1 to 200 characters, and the first record a number from 1. */
    OUTSIDE_QUERY_MALFORMED(Kind.INVALID),
    /** The server did not answer in time, or not at all. */
    OUTSIDE_SILENT(Kind.UNAVAILABLE),
    /** What came is no answer of SRU, or too large a one. */
    OUTSIDE_ANSWER_UNREADABLE(Kind.UNAVAILABLE),
    /** The server says that it cannot answer this question. */
    OUTSIDE_DIAGNOSTIC(Kind.CONFLICT);

    private final Kind kind;

    OutsideRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.catalog.outside";
    }
}

package org.kartoteka.grpc;

import org.kartoteka.kernel.error.Refusal;

/** Why a request is refused before it gets to a door. */
enum RequestRefusal implements Refusal {
    /** An id is no UUID. */
    ID_MALFORMED,
    /** More ids than one request may hold. */
    TOO_MANY_IDS,
    /** A record format of a later protocol. */
    FORMAT_UNKNOWN;

    static final String BUNDLE = "org.kartoteka.grpc.messages";

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String bundle() {
        return BUNDLE;
    }
}

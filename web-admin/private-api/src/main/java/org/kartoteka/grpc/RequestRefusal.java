package org.kartoteka.grpc;

import org.kartoteka.kernel.error.Refusal;

/** Why a request is refused before it gets to a door. */
enum RequestRefusal implements Refusal {
    /** An id is no UUID. */
    ID_MALFORMED(Kind.INVALID),
    /** More ids than one request may hold. */
    TOO_MANY_IDS(Kind.INVALID),
    /** A record format of a later protocol. */
    FORMAT_UNKNOWN(Kind.INVALID),
    /** The private API was asked through a gateway. */
    CAME_BY_GATEWAY(Kind.DENIED);

    static final String BUNDLE = "org.kartoteka.grpc.messages";

    private final Kind kind;

    RequestRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return BUNDLE;
    }
}

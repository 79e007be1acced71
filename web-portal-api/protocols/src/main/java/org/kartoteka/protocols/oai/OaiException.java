package org.kartoteka.protocols.oai;

/** The request cannot be answered, and an error of the protocol says why. */
final class OaiException extends Exception {

    private final OaiError error;

    OaiException(OaiError error, String told) {
        super(told);
        this.error = error;
    }

    OaiError error() {
        return error;
    }
}

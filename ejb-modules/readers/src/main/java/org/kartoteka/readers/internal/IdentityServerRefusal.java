package org.kartoteka.readers.internal;

/** The identity server answers, but not as agreed: asking again does not help, an operator does. */
class IdentityServerRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityServerRefusal(String message) {
        super(message);
    }
}

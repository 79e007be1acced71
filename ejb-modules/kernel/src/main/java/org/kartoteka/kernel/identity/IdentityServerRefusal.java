package org.kartoteka.kernel.identity;

/** The identity server answers, but not as agreed: asking again does not help, an operator does. */
public class IdentityServerRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what it answered, without secrets. */
    public IdentityServerRefusal(String message) {
        super(message);
    }
}

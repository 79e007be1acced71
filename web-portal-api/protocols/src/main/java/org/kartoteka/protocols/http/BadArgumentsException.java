package org.kartoteka.protocols.http;

/** The arguments of a request cannot be read at all. */
public final class BadArgumentsException extends Exception {

    /** What is wrong with them. */
    public enum Fault {
        /** They are longer than any request needs. */
        TOO_LONG("the request is longer than " + Arguments.LONGEST + " bytes"),
        /** They are not encoded as a form. */
        NOT_A_FORM("the arguments are not application/x-www-form-urlencoded");

        private final String told;

        Fault(String told) {
            this.told = told;
        }
    }

    private final Fault fault;

    BadArgumentsException(Fault fault) {
        super(fault.told);
        this.fault = fault;
    }

    BadArgumentsException(Fault fault, Throwable cause) {
        super(fault.told, cause);
        this.fault = fault;
    }

    /** What is wrong with them. */
    public Fault fault() {
        return fault;
    }
}

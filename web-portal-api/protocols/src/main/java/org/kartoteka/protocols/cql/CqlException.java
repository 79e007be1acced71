package org.kartoteka.protocols.cql;

/** The text is no CQL, or more of it than is read. */
public final class CqlException extends Exception {

    /** What is wrong. */
    public enum Fault {
        SYNTAX,
        PARENTHESES,
        QUOTES,
        TOO_MANY_BOOLEANS
    }

    private final Fault fault;

    CqlException(Fault fault, String told) {
        super(told);
        this.fault = fault;
    }

    /** What is wrong; the message says where. */
    public Fault fault() {
        return fault;
    }
}

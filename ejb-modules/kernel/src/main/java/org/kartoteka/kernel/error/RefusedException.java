package org.kartoteka.kernel.error;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * An act was refused. Thrown where the answer has no place for a refusal; it rolls back the
 * transaction, so a refused act leaves nothing behind.
 */
@ApplicationException(rollback = true, inherited = true)
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults;

    /** Refuses for the given reason; the arguments fill the placeholders of its message. */
    public RefusedException(Refusal refusal, Object... arguments) {
        super(refusal.name());
        this.refusal = refusal;
        this.arguments = List.of(arguments);
        this.faults = List.of();
    }

    /** Refuses because of several faults in what was given, each with its place. */
    public RefusedException(Refusal refusal, List<Fault> faults) {
        super(refusal.name() + " " + faults);
        this.refusal = refusal;
        this.arguments = List.of(faults.size());
        this.faults = List.copyOf(faults);
    }

    /** The single faults, where the refusal has several; empty otherwise. */
    public List<Fault> faults() {
        return faults;
    }

    /** The reason. */
    public Refusal refusal() {
        return refusal;
    }

    /** What fills the placeholders of the message, in order. */
    public List<Object> arguments() {
        return arguments;
    }
}

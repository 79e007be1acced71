package org.kartoteka.web;

import java.util.List;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;

/** The input has one or more faults, each with the place where it is. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault: where, what, and what fills the message. */
    record Fault(String field, Refusal refusal, List<Object> arguments) {}

    private final transient List<Fault> faults;

    InvalidInputException(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    InvalidInputException(String field, Refusal refusal, Object... arguments) {
        this(List.of(new Fault(field, refusal, List.of(arguments))));
    }

    /** A door has refused what stands in a parameter of the request. */
    public static InvalidInputException in(String parameter, RefusedException refused) {
        var fault = new Fault(parameter, refused.refusal(), refused.arguments());
        var invalid = new InvalidInputException(List.of(fault));
        invalid.initCause(refused);
        return invalid;
    }

    List<Fault> faults() {
        return faults;
    }
}

package org.kartoteka.kernel.error;

import java.util.List;

/**
 * One thing that is wrong in what was given.
 *
 * @param place where, as a JSON pointer (RFC 6901)
 * @param refusal the rule that it breaks
 * @param arguments what fills the placeholders of the rule's message
 */
public record Fault(String place, Refusal refusal, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }
}

package org.kartoteka.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem as RFC 9457 has it.
 *
 * @param type stable: {@code urn:kartoteka:problem:} and the refusal's name
 * @param title what kind of problem, in the language asked for
 * @param detail what is wrong and how to mend it, in the language asked for
 * @param instance the address that was asked
 * @param errors single faults of the input, where there are several
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<FieldError> errors) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What every type of ours begins with. */
    public static final String TYPE_PREFIX = "urn:kartoteka:problem:";

    /**
     * One fault of the input.
     *
     * @param field a JSON pointer (RFC 6901) or the name of a parameter
     */
    public record FieldError(String field, String type, String detail) {}
}

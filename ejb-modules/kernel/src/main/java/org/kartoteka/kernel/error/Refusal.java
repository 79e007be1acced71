package org.kartoteka.kernel.error;

import java.util.Locale;

/**
 * A reason why an act is refused. Implemented by one enum per door, so that the name of the
 * constant is the name of the refusal everywhere: in code, tests, the API's problem type and the
 * message.
 */
public interface Refusal {

    /** What kind of no this is; the web edges turn it into a status. */
    enum Kind {
        /** The thing asked for is not there. */
        NOT_FOUND,
        /** The input itself is wrong. */
        INVALID,
        /** The rules or the present state forbid the act. */
        CONFLICT,
        /** The caller may not do this. */
        DENIED,
        /** The thing was changed by somebody else meanwhile. */
        STALE,
        /** A server behind us does not answer; try again later. */
        UNAVAILABLE
    }

    /** The name of the refusal, for instance {@code COPY_ALREADY_ON_LOAN}. */
    String name();

    /** What kind of no this is. */
    Kind kind();

    /** The resource bundle that holds the message under {@link #name()}. */
    String bundle();

    /** The last part of the problem's type: the name in lower case with dashes. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.kartoteka.web;

import org.kartoteka.kernel.error.Refusal;

/** What can be wrong with a request before any context sees it. */
public enum InputRefusal implements Refusal {
    /** The body is not JSON. */
    JSON_MALFORMED,
    /** The body has a member that is not known here. */
    FIELD_UNKNOWN,
    /** A member has a value of another type. */
    FIELD_WRONG_TYPE,
    /** A member that must be there is not. */
    FIELD_MISSING,
    /** A text is too long. */
    FIELD_TOO_LONG,
    /** A text has control characters. */
    FIELD_CONTROL_CHARACTERS,
    /** There is no body. */
    BODY_MISSING,
    /** The body is too large. */
    BODY_TOO_LARGE,
    /** Several things are wrong; they are listed. */
    INPUT_INVALID,
    /** A query parameter is not known here. */
    PARAMETER_UNKNOWN,
    /** A query parameter cannot be understood. */
    PARAMETER_MALFORMED,
    /** A query parameter that must be there is not. */
    PARAMETER_MISSING,
    /** The header {@code Idempotency-Key} is empty, too long or has strange characters. */
    IDEMPOTENCY_KEY_MALFORMED,
    /** The caller works in several branches and has not said which. */
    BRANCH_UNDECIDED,
    /** The address has characters that must be percent-encoded, or wrong escapes. */
    ADDRESS_UNREADABLE,
    /** No resource has this address. */
    RESOURCE_UNKNOWN(Kind.NOT_FOUND),
    /** The resource does not know the method. */
    METHOD_NOT_ALLOWED,
    /** The answer is not to be had in the form asked for. */
    NOT_ACCEPTABLE,
    /** The body is of a kind not taken here. */
    MEDIA_TYPE_UNSUPPORTED,
    /** The server refused for another reason of HTTP. */
    REQUEST_REFUSED;

    static final String BUNDLE = "org.kartoteka.web.messages";

    private final Kind kind;

    InputRefusal() {
        this(Kind.INVALID);
    }

    InputRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return BUNDLE;
    }
}

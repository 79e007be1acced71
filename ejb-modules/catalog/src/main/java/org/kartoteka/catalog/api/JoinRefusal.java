package org.kartoteka.catalog.api;

import org.kartoteka.kernel.error.Refusal;

/**
 * Why a request to join does not go on. The message of each stands under its name in the bundle.
 */
public enum JoinRefusal implements Refusal {
    /** No such request, or none that the caller may see. */
    JOIN_REQUEST_UNKNOWN(Kind.NOT_FOUND),
    /** The request was changed since it was looked at. */
    JOIN_REQUEST_CHANGED_MEANWHILE(Kind.STALE),
    /** What is to be done does not fit the request's state. */
    JOIN_STATE_UNFIT(Kind.CONFLICT),
    /** The applicant has as many undecided requests as he may. */
    TOO_MANY_JOIN_REQUESTS(Kind.CONFLICT),
    /** The form has faults; they are listed with their places. */
    JOIN_FORM_FAULTY(Kind.INVALID),
    /** A field must be filled in. */
    JOIN_FIELD_NEEDED(Kind.INVALID),
    /** A text is too long or has control characters. */
    JOIN_TEXT_MALFORMED(Kind.INVALID),
    /** The taxpayer's number has not ten digits, or its check digit does not fit. */
    INN_WRONG(Kind.INVALID),
    /** The registration number has not thirteen digits, or its check digit does not fit. */
    OGRN_WRONG(Kind.INVALID),
    /** No such time zone. */
    ZONE_UNKNOWN(Kind.INVALID),
    /** A phone number has ten to fifteen digits. */
    PHONE_WRONG(Kind.INVALID),
    /** That is no e-mail address. */
    EMAIL_WRONG(Kind.INVALID),
    /** The number of copies is not between nought and a hundred million. */
    COPIES_WRONG(Kind.INVALID),
    /**
     * A library's code is 2 to 8 capital Latin letters or digits, a branch's up to 16 with dashes.
     */
    JOIN_CODE_WRONG(Kind.INVALID),
    /** A library, a branch or another request has the code. */
    CODE_TAKEN(Kind.CONFLICT),
    /** The code of a branch begins with that of its library. */
    CODE_OF_ANOTHER_LIBRARY(Kind.INVALID),
    /** At least one document must be attached. */
    DOCUMENT_NEEDED(Kind.INVALID),
    /** The request has no such document. */
    DOCUMENT_UNKNOWN(Kind.NOT_FOUND),
    /** The bytes are neither PDF nor JPEG nor PNG. */
    DOCUMENT_KIND_UNFIT(Kind.INVALID),
    /** The document is larger than it may be. */
    DOCUMENT_TOO_LARGE(Kind.INVALID),
    /** A document's name has 1 to 200 characters, none of them a control character. */
    DOCUMENT_NAME_MALFORMED(Kind.INVALID),
    /** The request has as many documents as it may. */
    TOO_MANY_DOCUMENTS(Kind.CONFLICT),
    /** A decision needs words: 1 to 2,000 characters. */
    DECISION_WORDS_MALFORMED(Kind.INVALID);

    private final Kind kind;

    JoinRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.catalog.joining";
    }
}

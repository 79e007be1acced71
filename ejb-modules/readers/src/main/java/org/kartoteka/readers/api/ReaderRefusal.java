package org.kartoteka.readers.api;

import org.kartoteka.kernel.error.Refusal;

/** Why the registry refuses. The message of each stands under its name in the bundle. */
public enum ReaderRefusal implements Refusal {
    /** No reader has the card or the id. */
    READER_UNKNOWN(Kind.NOT_FOUND),
    /** A card number is thirteen digits, see {@link CardNumber}. */
    CARD_NUMBER_MALFORMED(Kind.INVALID),
    /** The branch that registers is not there. */
    BRANCH_UNKNOWN(Kind.INVALID),
    /** A name has letters, and not more than a hundred characters. */
    NAME_MALFORMED(Kind.INVALID),
    /** The birth date lies in the future or too far back. */
    BIRTH_DATE_IMPOSSIBLE(Kind.INVALID),
    /** The telephone number cannot be understood. */
    PHONE_MALFORMED(Kind.INVALID),
    /** The e-mail address cannot be understood. */
    EMAIL_MALFORMED(Kind.INVALID),
    /** A reader with this name and birth date is registered already. */
    READER_ALREADY_REGISTERED(Kind.CONFLICT),
    /** The look-up gives no telephone number, no address and no surname with a birth date. */
    NOTHING_TO_LOOK_FOR(Kind.INVALID),
    /** The edition is marked 18+, and the caller is not known to be of age. */
    ADULTS_ONLY(Kind.DENIED),
    /** The identity server does not answer. */
    IDENTITY_SERVER_SILENT(Kind.UNAVAILABLE);

    private final Kind kind;

    ReaderRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.readers.messages";
    }
}

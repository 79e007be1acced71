package org.kartoteka.circulation.api;

import org.kartoteka.kernel.error.Refusal;

/** Why the desk says no. One name each: in code, tests, the API's problem type and the message. */
public enum CirculationRefusal implements Refusal {
    /** No reader has the card. */
    CARD_UNKNOWN(Kind.NOT_FOUND),
    /** No copy has the barcode. */
    COPY_UNKNOWN(Kind.NOT_FOUND),
    /** No branch has the code. */
    BRANCH_UNKNOWN(Kind.NOT_FOUND),
    /** The card is not good any more. */
    CARD_EXPIRED(Kind.CONFLICT),
    /** The reader is blocked. */
    READER_BLOCKED(Kind.CONFLICT),
    /** The copy belongs to another branch. */
    COPY_OF_ANOTHER_BRANCH(Kind.CONFLICT),
    /** The copy may be used in the reading room only. */
    COPY_READING_ROOM_ONLY(Kind.CONFLICT),
    /** The copy is not usable for the time being. */
    COPY_WITHHELD(Kind.CONFLICT),
    /** The copy counts as missing. */
    COPY_MISSING(Kind.CONFLICT),
    /** The copy is written off. */
    COPY_WRITTEN_OFF(Kind.CONFLICT),
    /** A mark of the edition forbids lending it. */
    EDITION_NOT_LENT(Kind.CONFLICT),
    /** A mark of the edition keeps it in the reading room. */
    EDITION_READING_ROOM_ONLY(Kind.CONFLICT),
    /** The edition is for those of age, and the reader is a minor. */
    EDITION_FOR_ADULTS_ONLY(Kind.CONFLICT),
    /** The copy is out already. */
    COPY_ALREADY_ON_LOAN(Kind.CONFLICT),
    /** The reader has as many loans as allowed. */
    LOAN_LIMIT_REACHED(Kind.CONFLICT),
    /** The reader has overdue loans. */
    READER_HAS_OVERDUE_LOANS(Kind.CONFLICT),
    /** The copy is not out, so it cannot come back. */
    COPY_NOT_ON_LOAN(Kind.CONFLICT),
    /** No loan has the id. */
    LOAN_UNKNOWN(Kind.NOT_FOUND),
    /** The loan is over. */
    LOAN_ALREADY_RETURNED(Kind.CONFLICT),
    /** The loan was renewed as often as allowed. */
    RENEWAL_LIMIT_REACHED(Kind.CONFLICT),
    /** An overdue loan is not renewed. */
    LOAN_OVERDUE(Kind.CONFLICT);

    private final Kind kind;

    CirculationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.circulation.messages";
    }
}

package org.kartoteka.readers.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.idempotency.IdempotencyKey;

/** The readers' registry. For librarians and administrators, unless said otherwise. */
public interface ReadersRegistry {

    /**
     * Registers a reader and gives him a card; for those who act in the branch. With a key, the
     * same order twice is carried out once and answered with the same reader.
     *
     * @throws org.kartoteka.kernel.error.RefusedException see {@link ReaderRefusal}
     */
    ReaderView register(RegisterReader command, Optional<IdempotencyKey> key);

    /**
     * The reader with the card.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     ReaderRefusal#CARD_NUMBER_MALFORMED}
     */
    Optional<ReaderView> byCard(String card);

    /** The reader with the id. */
    Optional<ReaderView> find(UUID id);

    /**
     * Finds readers by a telephone number, an e-mail address, or a surname together with a birth
     * date; at most twenty. Either of the last two alone only narrows what the others have found.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link ReaderRefusal#NOTHING_TO_LOOK_FOR}
     */
    List<ReaderView> lookUp(ReaderLookup lookup);

    /**
     * The reader who is calling; for readers.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     org.kartoteka.kernel.security.AccessRefusal#NOT_A_READER}
     */
    ReaderView me();

    /**
     * What lending needs to know of the card's holder, without personal data; for all who may lend
     * and for the reader himself, to whom others are not there. Empty also for what is no card
     * number at all. One statement.
     */
    Optional<Borrower> borrower(String card);

    /**
     * The same for an act of lending: also locks the reader's row until the end of the transaction,
     * so that two desks cannot exceed a limit together. One statement.
     */
    Optional<Borrower> borrowerForLending(String card);

    /**
     * The same for what is lent to those of age only: tells whether the reader is of age on a day,
     * for which the seal of his personal data is opened. One statement.
     *
     * @param day the date of the branch that lends
     */
    Optional<Borrower> borrowerOfAge(String card, LocalDate day);

    /** The same by the reader's id. */
    Optional<Borrower> borrower(UUID id);
}

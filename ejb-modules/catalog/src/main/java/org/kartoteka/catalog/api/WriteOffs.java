package org.kartoteka.catalog.api;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.page.Page;

/**
 * How copies leave the stock: a draft for the commission, a decision, and the way back. Changing is
 * for cataloguers and administrators of the library, looking for its staff. What the books say
 * follows by itself.
 */
public interface WriteOffs {

    /**
     * Draws up an act. The copies stay in stock, and are in no other act until it is decided.
     *
     * @throws org.kartoteka.kernel.error.RefusedException see {@link StockRefusal}
     */
    WriteOffView draft(DraftWriteOff order, Optional<IdempotencyKey> key);

    /**
     * Decides an act: its copies are written off, all or none. Repeatable.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link StockRefusal#WRITE_OFF_UNKNOWN},
     *     {@link StockRefusal#WRITE_OFF_DECIDED}, {@link StockRefusal#COPY_ON_LOAN}
     */
    WriteOffView approve(ApproveWriteOff order);

    /**
     * Gives a draft up. Repeatable.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link StockRefusal#WRITE_OFF_UNKNOWN},
     *     {@link StockRefusal#WRITE_OFF_DECIDED}
     */
    WriteOffView cancel(UUID id);

    /**
     * Takes a decided act back: its copies are in stock again as they were. Repeatable.
     *
     * @param why in words
     * @throws org.kartoteka.kernel.error.RefusedException {@link StockRefusal#WRITE_OFF_UNKNOWN},
     *     {@link StockRefusal#WRITE_OFF_NOT_APPROVED}
     */
    WriteOffView reverse(UUID id, String why);

    /** An equal copy for a lost one: one out, the other in, the loan ended, in one step. */
    Replacement replace(ReplaceCopy order, Optional<IdempotencyKey> key);

    /** The act with the id. */
    Optional<WriteOffView> find(UUID id);

    /** The acts of a library, the latest first. */
    Page<WriteOffView> recent(String library, Optional<String> cursor, int limit);

    /** The copies of an act. */
    Page<WriteOffLine> lines(UUID id, Optional<String> cursor, int limit);

    /**
     * The act as a file.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link StockRefusal#WRITE_OFF_UNKNOWN}
     */
    byte[] file(UUID id, ActForm form, Locale language);

    /**
     * The act of acceptance of a replacement: the lost copy and the one accepted for it, as PDF;
     * for staff of the library.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link StockRefusal#WRITE_OFF_UNKNOWN},
     *     also for an act with another reason
     */
    byte[] replacementAct(UUID id, Locale language);
}

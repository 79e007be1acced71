package org.kartoteka.catalog.api;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What the catalogue must know of loans. The catalogue asks; the context that keeps the loans
 * answers, so that the catalogue need not know it.
 */
public interface CopiesOnLoan {

    /** Which of the copies are out; one query however many. */
    Set<UUID> out(Collection<UUID> copies);

    /**
     * Ends the loan of a copy that will not come back, because something else was accepted for it;
     * for staff.
     *
     * @param branch where it was settled
     * @return whether there was a loan
     */
    boolean settle(UUID copy, String branch);
}

package org.kartoteka.circulation.api;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kartoteka.kernel.page.Page;

/** The loans, to look at. For staff, unless said otherwise. */
public interface LoanBook {

    /** The loan with the id. */
    Optional<LoanView> find(UUID id);

    /** The open loans of a reader, the one due first first. */
    Page<LoanView> openLoans(UUID readerId, Optional<String> cursor, int limit);

    /** The open loans of the reader who is calling; for readers. */
    Page<LoanView> myOpenLoans(Optional<String> cursor, int limit);

    /** Which of the copies are out; for everybody. One query however many. */
    Set<UUID> out(Collection<UUID> copyIds);
}

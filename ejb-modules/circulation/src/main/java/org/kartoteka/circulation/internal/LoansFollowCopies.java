package org.kartoteka.circulation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.kartoteka.catalog.api.CopiesMoved;
import org.kartoteka.kernel.sql.Database;

/**
 * Open loans follow their copies to another title, in the transaction of the move. Loans that have
 * ended keep the title that was lent.
 */
@ApplicationScoped
public class LoansFollowCopies {

    private static final String FOLLOW =
            "update circulation.loan set title_id = ?, version = version + 1"
                    + " where copy_id = any (?) and returned_at is null";

    @Inject Database database;

    /** Takes the loans along. */
    void moved(@Observes CopiesMoved moved) {
        database.change(FOLLOW, moved.to(), moved.copies());
    }
}

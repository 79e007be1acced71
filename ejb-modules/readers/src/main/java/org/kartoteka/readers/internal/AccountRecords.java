package org.kartoteka.readers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.readers.api.CardNumber;
import org.kartoteka.readers.api.ReaderRefusal;

/**
 * What the database knows of log-ins, in short transactions of their own before and after the talk
 * with the identity server.
 */
@ApplicationScoped
class AccountRecords {

    private static final String OPEN = "readers.open-account";

    @Inject Readers readers;
    @Inject CallerContext callers;
    @Inject AuditTrail audit;

    /** The card of a reader whose log-in the caller may open. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public CardNumber cardOf(UUID readerId) {
        var reader =
                readers.byId(readerId)
                        .orElseThrow(() -> new RefusedException(ReaderRefusal.READER_UNKNOWN));
        callers.requireBranch(reader.branch());
        return reader.card();
    }

    /** Writes down that a password was given out. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void opened(UUID readerId) {
        audit.done(OPEN, readerId.toString());
    }
}

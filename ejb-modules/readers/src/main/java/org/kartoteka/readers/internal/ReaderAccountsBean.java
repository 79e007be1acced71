package org.kartoteka.readers.internal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.identity.IdentityServerRefusal;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.readers.api.CardNumber;
import org.kartoteka.readers.api.OneTimePassword;
import org.kartoteka.readers.api.ReaderAccounts;
import org.kartoteka.readers.api.ReaderRefusal;

/** Opens readers' log-ins; no transaction is open while the identity server is asked. */
@Stateless
@Local(ReaderAccounts.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReaderAccountsBean implements ReaderAccounts {

    private static final Logger LOG = Logger.getLogger(ReaderAccountsBean.class.getName());

    @Inject AccountRecords records;
    @Inject IdentityServer identityServer;

    /** For the container. */
    public ReaderAccountsBean() {}

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
    public OneTimePassword open(UUID readerId) {
        var card = records.cardOf(readerId);
        var password = TemporaryPassword.next();
        give(card, password);
        records.opened(readerId);
        return new OneTimePassword(card.digits(), password);
    }

    private void give(CardNumber card, String password) {
        try {
            identityServer.openLogIn(card, password);
        } catch (IOException | FaultToleranceException | IdentityServerRefusal e) {
            LOG.log(Level.WARNING, "The identity server has opened no log-in: {0}", e.toString());
            throw new RefusedException(ReaderRefusal.IDENTITY_SERVER_SILENT);
        }
    }
}

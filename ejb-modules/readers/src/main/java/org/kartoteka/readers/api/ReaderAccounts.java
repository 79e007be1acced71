package org.kartoteka.readers.api;

import java.util.UUID;

/**
 * Readers' log-ins at the identity server. For librarians and administrators who act in the branch
 * that registered the reader: whoever gives out a password could use it.
 */
public interface ReaderAccounts {

    /**
     * Opens the reader's log-in, or gives an existing one a new password. The login name is the
     * card number; the password must be changed at the first log-in. Calls the identity server, so
     * it runs outside a transaction.
     *
     * @return the one-time password, to be handed to the reader and kept nowhere
     * @throws org.kartoteka.kernel.error.RefusedException {@link ReaderRefusal#READER_UNKNOWN},
     *     {@link ReaderRefusal#IDENTITY_SERVER_SILENT}, {@link
     *     org.kartoteka.kernel.security.AccessRefusal#WRONG_BRANCH}
     */
    OneTimePassword open(UUID readerId);
}

package org.kartoteka.kernel.internal;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/** The database did not do what it should have done; the transaction is lost. */
@ApplicationException(rollback = true)
class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailure(String message, SQLException cause) {
        super(message, cause);
    }
}

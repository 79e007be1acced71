package org.kartoteka.catalog.internal;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/** The database did not do what it should have done; the transaction is lost. */
@ApplicationException(rollback = true)
public class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Wraps what the driver said. */
    public DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}

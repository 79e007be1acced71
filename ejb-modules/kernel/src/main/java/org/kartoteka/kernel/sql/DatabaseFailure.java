package org.kartoteka.kernel.sql;

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

    /** Wraps what the driver said, and says what was being done. */
    public DatabaseFailure(String doing, SQLException cause) {
        super(doing, cause);
    }
}

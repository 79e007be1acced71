package org.kartoteka.kernel.sql;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.kartoteka.kernel.error.Refusal;

/** What the database can have against an act, whatever the act. */
public enum DatabaseRefusal implements Refusal {
    /** It does not answer, is starting or stopping, or has no connection left. */
    DATABASE_SILENT;

    /**
     * Connection exceptions, insufficient resources, operator intervention (PostgreSQL 17, appendix
     * A: classes 08, 53, 57P).
     */
    private static final List<String> SILENT_STATES = List.of("08", "53", "57P");

    @Override
    public Kind kind() {
        return Kind.UNAVAILABLE;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.kernel.messages";
    }

    /** Whether what the driver or the pool says means that nobody answered. */
    public static boolean isSilence(SQLException e) {
        var state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLRecoverableException
                || state != null && SILENT_STATES.stream().anyMatch(state::startsWith);
    }
}

package org.kartoteka.catalog.internal.imports;

import java.sql.SQLException;
import java.util.Set;

/** What to do about a batch that could not be written. */
public enum FailureKind {
    /** Somebody was quicker: do the batch again. */
    CLASH,
    /** Something in the batch cannot be stored: find out what, and take the rest. */
    DATA,
    /** The database is not there, or it is not known what became of the batch: wait and look. */
    AWAY;

    /** Unique violation, serialisation failure, deadlock. */
    private static final Set<String> CLASHES = Set.of("23505", "40001", "40P01");

    /** Data exception, integrity violation, program limit exceeded (PostgreSQL, appendix A). */
    private static final Set<String> DATA_CLASSES = Set.of("22", "23", "54");

    /** What the failure asks for. */
    public static FailureKind of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClashException) {
                return CLASH;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return ofState(sql.getSQLState());
            }
        }
        return AWAY;
    }

    /** Whether it is the database's doing at all. */
    public static boolean isOfDatabase(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private static FailureKind ofState(String state) {
        if (CLASHES.contains(state)) {
            return CLASH;
        }
        return state.length() == 5 && DATA_CLASSES.contains(state.substring(0, 2)) ? DATA : AWAY;
    }
}

package org.kartoteka.catalog.internal.selection;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.sql.DatabaseFailure;

/** Cuts off what people wait for, within the present transaction. */
public final class PatientDatabase {

    private static final int PATIENCE_SECONDS = 20;

    /** Query cancelled (PostgreSQL, appendix A). */
    private static final String CANCELLED = "57014";

    private final Database database;

    /** Over a database. */
    public PatientDatabase(Database database) {
        this.database = database;
    }

    /**
     * Asks; each statement may take a while and no longer.
     *
     * @throws RefusedException {@link CatalogRefusal#SELECTION_TOO_WIDE}
     */
    public <T> T ask(Supplier<T> question) {
        database.first(
                "select set_config('statement_timeout', ?, true)",
                row -> row.getString(1),
                PATIENCE_SECONDS + "s");
        try {
            return question.get();
        } catch (DatabaseFailure e) {
            if (e.getCause() instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
                throw new RefusedException(CatalogRefusal.SELECTION_TOO_WIDE, PATIENCE_SECONDS);
            }
            throw e;
        }
    }
}

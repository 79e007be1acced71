package org.kartoteka.doors;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** What stands in the database, seen by the transaction that asks. */
final class Ledger {

    /** All rows that an act of lending writes. */
    record Rows(long loans, long events, long auditLines, long keys) {

        Rows plusOneOfEach() {
            return new Rows(loans + 1, events + 1, auditLines + 1, keys + 1);
        }
    }

    private Ledger() {}

    static Rows rows() {
        return new Rows(
                count("circulation.loan"),
                count("kernel.outbox"),
                count("kernel.audit_line"),
                count("kernel.idempotency_key"));
    }

    private static long count(String table) {
        return Long.parseLong(column("select count(*) from " + table).get(0));
    }

    /** The first column of what a query gives. */
    static List<String> column(String sql, Object... arguments) {
        try (var connection = database().getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setObject(i + 1, arguments[i]);
            }
            var values = new ArrayList<String>();
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    values.add(found.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static DataSource database() {
        try {
            return InitialContext.doLookup("jdbc/kartoteka");
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}

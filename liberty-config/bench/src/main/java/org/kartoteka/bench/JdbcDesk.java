package org.kartoteka.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * A desk that does the statements of the two acts, as the application sends them, by plain JDBC on
 * a connection of its own: the same tables, the same order, the same commit. Only the outbox is a
 * twin of the real one, so that no relay works for this desk. Nothing is checked, no rule applied.
 */
final class JdbcDesk implements Desk {

    private static final String OWNER = "bench";
    private static final int LOAN_DAYS = 15;
    private static final String CLAIM =
            "insert into kernel.idempotency_key (owner, key, request, created_at)"
                    + " values (?, ?, ?, ?) on conflict (owner, key) do nothing";
    private static final String ANSWER =
            "update kernel.idempotency_key set answer = ? where owner = ? and key = ?";
    private static final String READER =
            "select id, card, expires_on, blocked_reason is not null from readers.reader where"
                    + " card = ? for no key update";
    private static final String COPY =
            "select id, title_id, library, branch, barcode, inventory_number, shelf_mark, price,"
                    + " state from catalog.copy where barcode = ? for key share";
    private static final String SUMMARY =
            "select count(*), count(*) filter (where due_on < ?),"
                    + " exists (select 1 from circulation.loan"
                    + " where copy_id = ? and returned_at is null)"
                    + " from circulation.loan where reader_id = ? and returned_at is null";
    private static final String OPEN =
            "insert into circulation.loan (id, version, copy_id, copy_barcode, title_id, reader_id,"
                    + " branch, lent_at, due_on, renewals) values (?, 0, ?, ?, ?, ?, ?, ?, ?, 0)"
                    + " on conflict (copy_id) where returned_at is null do nothing";
    private static final String END =
            "update circulation.loan set version = version + 1,"
                    + " returned_at = greatest(lent_at, ?), returned_branch = ?"
                    + " where copy_id = ? and returned_at is null"
                    + " returning id, copy_id, copy_barcode, title_id, reader_id, branch, lent_at,"
                    + " due_on, renewals, returned_at, returned_branch";
    private static final String OUTBOX =
            "insert into bench.outbox (topic, key, payload, traceparent, created_at)"
                    + " values (?, ?, ?, ?, ?)";
    private static final String AUDIT =
            "insert into kernel.audit_line (at, caller, act, subject, outcome)"
                    + " values (?, ?, ?, ?, ?)";

    /** As long as the real ones. */
    private static final String PAYLOAD = "{\"loan\":\"%s\",\"copy\":\"%s\"}" + " ".repeat(420);

    private static final String REPLY = "{\"loan\":\"%s\"}" + " ".repeat(330);

    private final Connection connection;
    private final Clock clock;
    private Optional<String> trouble = Optional.empty();

    JdbcDesk(String database, Clock clock) {
        this.clock = clock;
        try {
            connection = DriverManager.getConnection(database, "kartoteka", "kartoteka");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the twin of the outbox. */
    static void prepare(String database) throws SQLException {
        execute(database, "create schema if not exists bench");
        execute(
                database,
                "create table if not exists bench.outbox (like kernel.outbox including all)");
    }

    /** Takes it away. */
    static void clearUp(String database) throws SQLException {
        execute(database, "drop schema if exists bench cascade");
    }

    private static void execute(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database, "kartoteka", "kartoteka");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public boolean lend(Stock.Copy copy, String card) {
        return inTransaction(() -> lending(copy, card));
    }

    @Override
    public boolean takeBack(Stock.Copy copy) {
        return inTransaction(() -> takingBack(copy));
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean lending(Stock.Copy copy, String card) throws SQLException {
        var key = UUID.randomUUID().toString();
        var now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        change(CLAIM, OWNER, key, "lend " + copy + card, now);
        var reader = ask(READER, 1, card);
        var found = ask(COPY, 2, copy.barcode());
        ask(SUMMARY, 1, now.toLocalDate(), found[0], reader[0]);
        var loan = UUID.randomUUID();
        var due = now.toLocalDate().plusDays(LOAN_DAYS);
        int opened =
                change(
                        OPEN,
                        loan,
                        found[0],
                        copy.barcode(),
                        found[1],
                        reader[0],
                        copy.branch(),
                        now,
                        due);
        tell(loan, found[0], now, "circulation.lend");
        change(ANSWER, REPLY.formatted(loan), OWNER, key);
        return opened == 1;
    }

    private boolean takingBack(Stock.Copy copy) throws SQLException {
        var key = UUID.randomUUID().toString();
        var now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        change(CLAIM, OWNER, key, "take back " + copy, now);
        var found = ask(COPY, 1, copy.barcode());
        var loan = ask(END, 11, now, copy.branch(), found[0]);
        tell((UUID) loan[0], found[0], now, "circulation.take-back");
        return change(ANSWER, REPLY.formatted(loan[0]), OWNER, key) == 1;
    }

    private void tell(UUID loan, Object copy, OffsetDateTime now, String act) throws SQLException {
        var payload = PAYLOAD.formatted(loan, copy);
        change(OUTBOX, "circulation.loans", loan.toString(), payload, null, now);
        change(AUDIT, now, OWNER, act, loan.toString(), "DONE");
    }

    private boolean inTransaction(Act act) {
        try {
            var done = act.run();
            connection.commit();
            return done;
        } catch (SQLException e) {
            trouble = Optional.of(e.toString());
            return rolledBack();
        }
    }

    /** Nothing was done, whether or not the server still hears of it. */
    private boolean rolledBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            trouble = Optional.of(e.toString());
        }
        return false;
    }

    /** The driver keeps what was prepared with the connection, by its text. */
    private int change(String sql, Object... arguments) throws SQLException {
        try (var statement = prepared(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    private Object[] ask(String sql, int columns, Object... arguments) throws SQLException {
        try (var statement = prepared(sql, arguments);
                var row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("nothing found");
            }
            return values(row, columns);
        }
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static Object[] values(ResultSet row, int columns) throws SQLException {
        var values = new Object[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }

    /** Statements of one act. */
    private interface Act {
        boolean run() throws SQLException;
    }
}

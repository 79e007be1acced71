package org.kartoteka.kernel.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.idempotency.IdempotencyRefusal;
import org.kartoteka.kernel.sql.DatabaseFailure;
import org.kartoteka.kernel.telemetry.TracedSql;

/** Keeps idempotency keys in the table {@code kernel.idempotency_key}. */
@ApplicationScoped
class IdempotencyTable implements IdempotencyKeys {

    private static final String CLAIM =
            "insert into kernel.idempotency_key (owner, key, request, created_at)"
                    + " values (?, ?, ?, ?) on conflict (owner, key) do nothing";
    private static final String FIND =
            "select request, answer from kernel.idempotency_key where owner = ? and key = ?";
    private static final String ANSWER =
            "update kernel.idempotency_key set answer = ? where owner = ? and key = ?";

    @Resource(lookup = "jdbc/kartoteka")
    DataSource database;

    @Inject Clock clock;
    @Inject OpenTransaction transaction;

    @Override
    public Optional<String> claim(IdempotencyKey key, String request) {
        transaction.require();
        try (var connection = TracedSql.connection(database)) {
            return claimed(connection, key, request)
                    ? Optional.empty()
                    : Optional.of(answered(connection, key, request));
        } catch (SQLException e) {
            throw new DatabaseFailure("Cannot claim an idempotency key", e);
        }
    }

    private boolean claimed(Connection connection, IdempotencyKey key, String request)
            throws SQLException {
        try (var claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, key.owner());
            claim.setString(2, key.key());
            claim.setString(3, request);
            claim.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            return claim.executeUpdate() == 1;
        }
    }

    private static String answered(Connection connection, IdempotencyKey key, String request)
            throws SQLException {
        try (var find = connection.prepareStatement(FIND)) {
            find.setString(1, key.owner());
            find.setString(2, key.key());
            try (var found = find.executeQuery()) {
                if (!found.next() || !found.getString(1).equals(request)) {
                    throw new RefusedException(
                            IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED, key.key());
                }
                return found.getString(2);
            }
        }
    }

    @Override
    public void answer(IdempotencyKey key, String answer) {
        transaction.require();
        try (var connection = TracedSql.connection(database);
                var update = connection.prepareStatement(ANSWER)) {
            update.setString(1, answer);
            update.setString(2, key.owner());
            update.setString(3, key.key());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("Cannot keep the answer of an idempotency key", e);
        }
    }
}

package org.kartoteka.catalog.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kartoteka.kernel.sql.DatabaseFailure;

/**
 * Transactions as the server makes them: whatever a thread does between begin and commit runs on
 * one connection. Outside a transaction every statement commits by itself.
 */
public final class TestTransactions implements Transactions {

    private final DataSource source;
    private final ThreadLocal<Connection> present = new ThreadLocal<>();
    private final ThreadLocal<ArrayDeque<Connection>> idle =
            ThreadLocal.withInitial(ArrayDeque::new);

    TestTransactions(DataSource source) {
        this.source = source;
    }

    /** The data source that takes part in them. */
    public DataSource source() {
        return (DataSource)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (proxy, method, arguments) -> connection());
    }

    @Override
    public <T> T inNew(Supplier<T> work) {
        var outer = present.get();
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            present.set(connection);
            boolean done = false;
            try {
                T result = work.get();
                connection.commit();
                done = true;
                return result;
            } finally {
                present.set(outer);
                if (!done) {
                    // before the next statement of another connection, whatever was thrown
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private Connection connection() throws SQLException {
        var bound = present.get();
        if (bound != null) {
            return kept(bound, () -> {});
        }
        var pool = idle.get();
        var own = pool.isEmpty() ? source.getConnection() : pool.pop();
        return kept(own, () -> pool.push(own));
    }

    /** A connection that is given back instead of closed. */
    private static Connection kept(Connection connection, Runnable giveBack) {
        return (Connection)
                Proxy.newProxyInstance(
                        TestTransactions.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("close")) {
                                giveBack.run();
                                return null;
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}

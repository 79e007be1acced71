package org.kartoteka.kernel.telemetry;

import io.opentelemetry.api.trace.Span;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Gives out connections whose statements are spans of the present trace. Where nothing is traced
 * the connection is the pool's own, so this costs one look at the present span.
 */
public final class TracedSql {

    private TracedSql() {}

    /**
     * A connection of the data source, watched if the present span is recorded.
     *
     * @throws SQLException if the pool has none to give
     */
    public static Connection connection(DataSource database) throws SQLException {
        var connection = database.getConnection();
        return Span.current().isRecording()
                ? (Connection) proxy(Connection.class, new OfConnection(connection))
                : connection;
    }

    private static Object proxy(Class<?> face, InvocationHandler behind) {
        return Proxy.newProxyInstance(
                TracedSql.class.getClassLoader(), new Class<?>[] {face}, behind);
    }

    private static Object passedOn(Object target, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String text(Object[] arguments, String otherwise) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
                ? sql
                : otherwise;
    }

    /** Passes every call on and watches the statements that the connection makes. */
    private record OfConnection(Connection connection) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            var answer = passedOn(connection, method, arguments);
            return answer instanceof Statement statement
                    ? proxy(
                            method.getReturnType(),
                            new OfStatement(statement, text(arguments, "SQL")))
                    : answer;
        }
    }

    /** Passes every call on; each {@code execute...} is a span. */
    private record OfStatement(Statement statement, String prepared) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (!method.getName().startsWith("execute")) {
                return passedOn(statement, method, arguments);
            }
            var span = SqlSpan.start(text(arguments, prepared));
            try {
                return passedOn(statement, method, arguments);
            } catch (SQLException e) {
                SqlSpan.failed(span, e);
                throw e;
            } finally {
                span.end();
            }
        }
    }
}

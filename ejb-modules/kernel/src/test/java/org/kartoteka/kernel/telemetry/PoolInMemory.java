package org.kartoteka.kernel.telemetry;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** A pool with one connection, whose statements do nothing or fail as they are told. */
final class PoolInMemory {

    private final PreparedStatement statement =
            fake(
                    PreparedStatement.class,
                    (proxy, method, arguments) -> {
                        if (failure().isPresent() && method.getName().startsWith("execute")) {
                            throw failure().get();
                        }
                        return method.getReturnType() == int.class ? 1 : null;
                    });
    private SQLException next;

    final Connection connection =
            fake(
                    Connection.class,
                    (proxy, method, arguments) ->
                            method.getReturnType().isInstance(statement) ? statement : null);
    final DataSource source = fake(DataSource.class, (proxy, method, arguments) -> connection);

    void fail(SQLException failure) {
        next = failure;
    }

    private Optional<SQLException> failure() {
        return Optional.ofNullable(next);
    }

    private static <T> T fake(Class<T> face, InvocationHandler answers) {
        return face.cast(
                Proxy.newProxyInstance(face.getClassLoader(), new Class<?>[] {face}, answers));
    }
}

package org.kartoteka.kernel.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kartoteka.kernel.telemetry.TracedSql;

/**
 * Runs one statement at a time, in the present transaction if there is one. Arguments may be texts,
 * numbers, ids, instants, enums, bytes, optionals of these, and collections of texts or ids, which
 * become arrays. Whatever the driver throws becomes a {@link DatabaseFailure}.
 */
@ApplicationScoped
public class Database {

    @Resource(lookup = "jdbc/kartoteka")
    DataSource source;

    /** For the container. */
    public Database() {}

    /** Over a given data source. */
    public Database(DataSource source) {
        this.source = source;
    }

    /** Reads one row of an answer. */
    public interface Row<T> {

        /** The row as a thing. */
        T read(ResultSet row) throws SQLException;
    }

    /** All rows. */
    public <T> List<T> list(String sql, Row<T> row, Object... arguments) {
        try (var connection = TracedSql.connection(source);
                var statement = prepared(connection, sql, arguments);
                var found = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(row.read(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Row<T> row, Object... arguments) {
        return list(sql, row, arguments).stream().findFirst();
    }

    /** Changes rows and says how many. */
    public int change(String sql, Object... arguments) {
        try (var connection = TracedSql.connection(source);
                var statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /**
     * Runs the statement once for each list of arguments, sent together.
     *
     * @return how many rows an update or delete changed; what an insert answers means nothing,
     *     because the driver joins inserts to one
     */
    public int changeAll(String sql, Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        try (var connection = TracedSql.connection(source);
                var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            return Arrays.stream(statement.executeBatch()).sum();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static PreparedStatement prepared(
            Connection connection, String sql, Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            bind(connection, statement, arguments);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(
            Connection connection, PreparedStatement statement, Object... arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, column(connection, arguments[i]));
        }
    }

    private static Object column(Connection connection, Object argument) throws SQLException {
        if (argument instanceof Optional<?> optional) {
            return optional.isPresent() ? column(connection, optional.get()) : null;
        }
        if (argument instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (argument instanceof Enum<?> constant) {
            return constant.name();
        }
        if (argument instanceof Collection<?> many) {
            boolean ids = many.stream().allMatch(UUID.class::isInstance);
            return connection.createArrayOf(
                    ids && !many.isEmpty() ? "uuid" : "text", many.toArray());
        }
        return argument;
    }
}

package org.kartoteka.kernel.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kartoteka.kernel.telemetry.TracedSql;

/** The reading side of the outbox. */
@ApplicationScoped
class OutboxRows {

    /** An event that waits. */
    record Row(long id, String topic, String key, String payload, Optional<String> traceparent) {}

    /** How many events wait, and for how long the oldest. */
    record Backlog(long depth, double oldestSeconds) {}

    @Resource(lookup = "jdbc/kartoteka")
    DataSource database;

    List<Row> next(int limit) throws SQLException {
        try (var connection = TracedSql.connection(database);
                var select =
                        connection.prepareStatement(
                                "/* worker */ select id, topic, key, payload, traceparent from kernel.outbox"
                                        + " order by id limit ?")) {
            select.setInt(1, limit);
            var rows = new ArrayList<Row>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(
                            new Row(
                                    found.getLong(1),
                                    found.getString(2),
                                    found.getString(3),
                                    found.getString(4),
                                    Optional.ofNullable(found.getString(5))));
                }
            }
            return rows;
        }
    }

    void delete(List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = TracedSql.connection(database);
                var delete =
                        connection.prepareStatement(
                                "/* worker */ delete from kernel.outbox where id = any (?)")) {
            delete.setArray(
                    1, connection.createArrayOf("bigint", rows.stream().map(Row::id).toArray()));
            delete.executeUpdate();
        }
    }

    Backlog backlog() throws SQLException {
        try (var connection = TracedSql.connection(database);
                var select =
                        connection.prepareStatement(
                                "/* worker */ select count(*), coalesce(extract(epoch from now() - min(created_at)), 0)"
                                        + " from kernel.outbox");
                var found = select.executeQuery()) {
            found.next();
            return new Backlog(found.getLong(1), found.getDouble(2));
        }
    }
}

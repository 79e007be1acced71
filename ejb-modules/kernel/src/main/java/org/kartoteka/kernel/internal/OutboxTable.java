package org.kartoteka.kernel.internal;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import javax.sql.DataSource;
import org.kartoteka.kernel.event.CloudEvent;
import org.kartoteka.kernel.event.DomainEvent;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.sql.DatabaseFailure;
import org.kartoteka.kernel.telemetry.TracedSql;
import org.kartoteka.kernel.time.Ids;

/** Writes events into the table {@code kernel.outbox}, in the transaction of the change. */
@ApplicationScoped
class OutboxTable implements Outbox {

    private static final String INSERT =
            "insert into kernel.outbox (topic, key, payload, traceparent, created_at)"
                    + " values (?, ?, ?, ?, ?)";

    @Resource(lookup = "jdbc/kartoteka")
    DataSource database;

    @Inject Clock clock;
    @Inject OpenTransaction transaction;
    @Inject Node node;

    @Override
    public void publish(Collection<? extends DomainEvent> events) {
        transaction.require();
        if (events.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var trace = traceparent(Span.current().getSpanContext());
        try (var connection = TracedSql.connection(database);
                var insert = connection.prepareStatement(INSERT)) {
            for (var event : events) {
                var envelope = CloudEvent.of(event, Ids.next(clock), now, node.name());
                insert.setString(1, event.topic());
                insert.setString(2, event.key());
                insert.setString(3, Json.write(envelope));
                insert.setString(4, trace);
                insert.setObject(5, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFailure("Cannot write to the outbox", e);
        }
    }

    /** The trace's name in the form of the W3C Trace Context, or null where nothing is traced. */
    private static String traceparent(SpanContext span) {
        return span.isValid()
                ? "00-"
                        + span.getTraceId()
                        + "-"
                        + span.getSpanId()
                        + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}

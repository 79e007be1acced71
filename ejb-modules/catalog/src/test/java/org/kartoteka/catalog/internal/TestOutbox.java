package org.kartoteka.catalog.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.kartoteka.kernel.event.DomainEvent;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;

/** Keeps events in the outbox's table, in the transaction of the change. */
public final class TestOutbox implements Outbox {

    private final Database database;

    /** Over the database. */
    public TestOutbox(Database database) {
        this.database = database;
    }

    @Override
    public void publish(Collection<? extends DomainEvent> events) {
        database.changeAll(
                "insert into kernel.outbox (topic, key, payload, created_at) values (?, ?, ?, ?)",
                events.stream()
                        .map(
                                event ->
                                        new Object[] {
                                            event.topic(),
                                            event.key(),
                                            Json.write(event),
                                            Instant.EPOCH
                                        })
                        .toList());
    }

    /** The events of a topic, as JSON, in the order of publishing. */
    public List<String> of(String topic) {
        return database.list(
                "select payload from kernel.outbox where topic = ? order by id",
                row -> row.getString(1),
                topic);
    }

    /** Forgets what was published. */
    public void clear() {
        database.change("delete from kernel.outbox");
    }
}

package org.kartoteka.kernel.node;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.kartoteka.kernel.telemetry.TracedSql;

/**
 * Lets one node at a time do a job. A lease is a row with an end; whoever holds it renews it, and
 * when its holder is gone another node takes it after the end. Call outside a transaction.
 */
@ApplicationScoped
public class Leases {

    private static final String TAKE =
            "/* worker */ insert into kernel.lease (name, holder, held_until) values (?, ?, ?) on conflict (name) do"
                    + " update set holder = excluded.holder, held_until = excluded.held_until"
                    + " where lease.holder = excluded.holder or lease.held_until < ?";

    @Resource(lookup = "jdbc/kartoteka")
    DataSource database;

    @Inject Node node;
    @Inject Clock clock;

    /**
     * Takes or renews the lease for this node.
     *
     * @return whether this node holds it until the given time from now
     */
    public boolean hold(String name, Duration length) throws SQLException {
        Instant now = clock.instant();
        try (var connection = TracedSql.connection(database);
                var take = connection.prepareStatement(TAKE)) {
            take.setString(1, name);
            take.setString(2, node.name());
            take.setObject(3, utc(now.plus(length)));
            take.setObject(4, utc(now));
            return take.executeUpdate() == 1;
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

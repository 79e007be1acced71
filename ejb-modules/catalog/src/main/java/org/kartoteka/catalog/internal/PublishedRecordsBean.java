package org.kartoteka.catalog.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.HarvestPage;
import org.kartoteka.catalog.api.HarvestRange;
import org.kartoteka.catalog.api.HarvestTimes;
import org.kartoteka.catalog.api.PublishedRecord;
import org.kartoteka.catalog.api.PublishedRecords;
import org.kartoteka.catalog.api.RecordSchema;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.exchange.PublicXml;
import org.kartoteka.kernel.sql.Database;

/** Hands records out to other library systems. */
@Stateless
@Local(PublishedRecords.class)
public class PublishedRecordsBean implements PublishedRecords {

    private static final String HEAD = "select id, library, changed_at, withdrawn";
    private static final String WITH_RECORD = HEAD + ", record";

    /**
     * A transaction that writes has an xid and stamps what it changes after its own begin. The
     * margin covers the moment between the stamp and the xid.
     */
    private static final String TIMES =
            "select (select min(changed_at) from catalog.title),"
                    + " least(clock_timestamp() - interval '2 seconds', (select min(xact_start)"
                    + " from pg_stat_activity where datname = current_database()"
                    + " and backend_xid is not null))";

    @Inject Database database;

    /** For the container. */
    public PublishedRecordsBean() {}

    @Override
    @PermitAll
    public Optional<PublishedRecord> find(UUID id, RecordSchema schema) {
        return database.first(
                WITH_RECORD + " from catalog.title where id = ?", reading(Optional.of(schema)), id);
    }

    @Override
    @PermitAll
    public Map<UUID, PublishedRecord> findAll(Collection<UUID> ids, RecordSchema schema) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .list(
                        WITH_RECORD + " from catalog.title where not withdrawn and id = any (?)",
                        reading(Optional.of(schema)),
                        ids)
                .stream()
                .collect(Collectors.toMap(PublishedRecord::id, Function.identity()));
    }

    @Override
    @PermitAll
    public HarvestPage page(
            HarvestRange range, Optional<UUID> after, int limit, Optional<RecordSchema> schema) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page of " + limit + " records");
        }
        // one more than the page holds tells whether there is another page
        var query = new HarvestQuery(database, range, after, limit + 1);
        var found = query.list(schema.isPresent() ? WITH_RECORD : HEAD, reading(schema));
        boolean more = found.size() > limit;
        return new HarvestPage(more ? found.subList(0, limit) : found, more);
    }

    @Override
    @PermitAll
    public HarvestTimes times() {
        return database.first(
                        TIMES,
                        row -> {
                            var settled = instant(row, 2).orElseThrow();
                            return new HarvestTimes(instant(row, 1).orElse(settled), settled);
                        })
                .orElseThrow();
    }

    private static Database.Row<PublishedRecord> reading(Optional<RecordSchema> schema) {
        return row -> {
            var id = row.getObject(1, UUID.class);
            boolean withdrawn = row.getBoolean(4);
            Optional<String> xml =
                    withdrawn || schema.isEmpty()
                            ? Optional.empty()
                            : Optional.of(xml(id, row.getString(5), schema.get()));
            return new PublishedRecord(
                    id, row.getString(2), instant(row, 3).orElseThrow(), withdrawn, xml);
        };
    }

    private static String xml(UUID id, String canonical, RecordSchema schema) {
        var record = MarcRecord.fromCanonical(canonical);
        return switch (schema) {
            case MARC21 -> PublicXml.marc21(record, id.toString());
            case RUSMARC -> PublicXml.rusmarc(record, id.toString());
            case DUBLIN_CORE -> PublicXml.dublinCore(record);
        };
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}

package org.kartoteka.protocols;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.HarvestPage;
import org.kartoteka.catalog.api.HarvestRange;
import org.kartoteka.catalog.api.HarvestTimes;
import org.kartoteka.catalog.api.PublishedRecord;
import org.kartoteka.catalog.api.PublishedRecords;
import org.kartoteka.catalog.api.RecordSchema;

/** A catalogue whose records are made by hand. */
public final class RecordsInMemory implements PublishedRecords {

    /** The moment of every answer. */
    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00.5Z");

    private final Map<String, PublishedRecord> records = new TreeMap<>();

    /** The id of the record with a number. */
    public static UUID id(int number) {
        return new UUID(7, number);
    }

    /** Puts a record, changed at a moment. */
    public void put(int number, String library, Instant changedAt) {
        put(new PublishedRecord(id(number), library, changedAt, false, Optional.empty()));
    }

    /** Withdraws a record. */
    public void withdraw(int number, String library, Instant changedAt) {
        put(new PublishedRecord(id(number), library, changedAt, true, Optional.empty()));
    }

    private void put(PublishedRecord record) {
        records.put(record.id().toString(), record);
    }

    @Override
    public Optional<PublishedRecord> find(UUID id, RecordSchema schema) {
        return Optional.ofNullable(records.get(id.toString())).map(record -> in(record, schema));
    }

    @Override
    public Map<UUID, PublishedRecord> findAll(Collection<UUID> ids, RecordSchema schema) {
        return ids.stream()
                .flatMap(id -> find(id, schema).stream())
                .filter(record -> !record.withdrawn())
                .collect(Collectors.toMap(PublishedRecord::id, Function.identity()));
    }

    @Override
    public HarvestPage page(
            HarvestRange range, Optional<UUID> after, int limit, Optional<RecordSchema> schema) {
        var found =
                records.values().stream()
                        .filter(one -> after.filter(id -> !isAfter(one, id)).isEmpty())
                        .filter(
                                one ->
                                        range.library()
                                                .filter(l -> !l.equals(one.library()))
                                                .isEmpty())
                        .filter(one -> range.from().filter(one.changedAt()::isBefore).isEmpty())
                        .filter(
                                one ->
                                        range.until()
                                                .filter(u -> !one.changedAt().isBefore(u))
                                                .isEmpty())
                        .map(one -> schema.map(form -> in(one, form)).orElse(one))
                        .toList();
        boolean more = found.size() > limit;
        return new HarvestPage(more ? found.subList(0, limit) : found, more);
    }

    private static boolean isAfter(PublishedRecord record, UUID id) {
        return record.id().toString().compareTo(id.toString()) > 0;
    }

    @Override
    public HarvestTimes times() {
        return new HarvestTimes(Instant.EPOCH, NOW);
    }

    private static PublishedRecord in(PublishedRecord record, RecordSchema schema) {
        var xml =
                switch (schema) {
                    case DUBLIN_CORE -> "<dc:title>" + record.id() + "</dc:title>";
                    default -> "<record><leader>" + schema + "</leader></record>";
                };
        return new PublishedRecord(
                record.id(),
                record.library(),
                record.changedAt(),
                record.withdrawn(),
                record.withdrawn() ? Optional.empty() : Optional.of(xml));
    }
}

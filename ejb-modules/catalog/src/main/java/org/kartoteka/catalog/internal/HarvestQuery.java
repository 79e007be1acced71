package org.kartoteka.catalog.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.HarvestRange;
import org.kartoteka.catalog.api.PublishedRecord;
import org.kartoteka.kernel.sql.Database;

/**
 * The statement for a page of a harvest. Pages go by id. Few changes are found by their time and
 * then put in the order of ids; with many it is quicker to go along the ids and to look at the
 * time. PostgreSQL, which plans for any range at once, cannot know which it is, so it is told.
 */
final class HarvestQuery {

    private static final UUID FIRST = new UUID(0, 0);
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final int FEW = 20_000;

    private static final String IN_RANGE = "changed_at >= ? and changed_at < ?";
    private static final String COUNT =
            "select count(*) from (select 1 from catalog.title where "
                    + IN_RANGE
                    + " limit "
                    + (FEW + 1)
                    + ") few";

    private final Database database;
    private final HarvestRange range;
    private final UUID after;
    private final int limit;

    HarvestQuery(Database database, HarvestRange range, Optional<UUID> after, int limit) {
        this.database = database;
        this.range = range;
        this.after = after.orElse(FIRST);
        this.limit = limit;
    }

    List<PublishedRecord> list(String select, Database.Row<PublishedRecord> reading) {
        var arguments = new ArrayList<Object>();
        var where = new StringBuilder();
        if (isTimed() && isOfFew()) {
            addRange(arguments);
            where.append(" from catalog.title where id in (with changed as materialized")
                    .append(" (select id, library from catalog.title where ")
                    .append(IN_RANGE)
                    .append(") select id from changed where id > ?");
            arguments.add(after);
            addLibrary(where, arguments);
            where.append(" order by id limit ?) order by id");
            arguments.add(limit);
        } else {
            where.append(" from catalog.title where id in")
                    .append(" (select id from catalog.title where id > ?");
            arguments.add(after);
            addLibrary(where, arguments);
            if (isTimed()) {
                // the sum keeps the index on the time out of it
                where.append(
                        " and changed_at + interval '0' >= ?"
                                + " and changed_at + interval '0' < ?");
                addRange(arguments);
            }
            where.append(" order by id limit ?) order by id");
            arguments.add(limit);
        }
        return database.list(select + where, reading, arguments.toArray());
    }

    private boolean isTimed() {
        return range.from().isPresent() || range.until().isPresent();
    }

    private boolean isOfFew() {
        var arguments = new ArrayList<Object>();
        addRange(arguments);
        long found =
                database.first(COUNT, row -> row.getLong(1), arguments.toArray()).orElseThrow();
        return found <= FEW;
    }

    private void addRange(List<Object> arguments) {
        arguments.add(range.from().orElse(Instant.EPOCH));
        arguments.add(range.until().orElse(NEVER));
    }

    private void addLibrary(StringBuilder where, List<Object> arguments) {
        range.library()
                .ifPresent(
                        library -> {
                            where.append(" and library = ?");
                            arguments.add(library);
                        });
    }
}

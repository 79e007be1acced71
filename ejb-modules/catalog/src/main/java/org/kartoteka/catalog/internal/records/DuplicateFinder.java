package org.kartoteka.catalog.internal.records;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.Duplicate;
import org.kartoteka.catalog.api.DuplicateReason;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.domain.DuplicateKeys;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;

/** Finds titles that may be one book, by indexed keys. */
public final class DuplicateFinder {

    private static final UUID NONE = new UUID(0, 0);

    /**
     * Each title is paired with the oldest other one that has its key: of a hundred alike, ninety
     * nine pairs are shown and not five thousand. The array keeps the planner from walking along
     * the ids.
     */
    private static final String NOTE_WORK =
            "/* worker */ insert into catalog.duplicate_pair (library, first_id, second_id, reason)"
                    + " select t.library, least(t.id, o.id), greatest(t.id, o.id), 'WORK'"
                    + " from catalog.title t cross join lateral (select id from catalog.title"
                    + " where library = t.library and work_key = t.work_key and id <> t.id"
                    + " and not withdrawn order by library, work_key, id limit 1) o"
                    + " where t.id = any (?) on conflict do nothing";

    private static final String NOTE_ISBN =
            "/* worker */ insert into catalog.duplicate_pair (library, first_id, second_id, reason)"
                    + " select t.library, least(t.id, o.id), greatest(t.id, o.id), 'ISBN'"
                    + " from catalog.title t cross join lateral (select (array_agg(id order by id))[1]"
                    + " as id from catalog.title where isbns && t.isbns and library = t.library"
                    + " and id <> t.id and not withdrawn) o"
                    + " where t.id = any (?) and t.isbns <> '{}' and o.id is not null"
                    + " on conflict (first_id, second_id) do nothing";

    private static final String LIKE =
            "select view, 'ISBN' from catalog.title where isbns && ? and library = ? and id <> ?"
                    + " and not withdrawn union all (select view, 'WORK' from catalog.title"
                    + " where library = ? and work_key = ? and id <> ? and not isbns && ?"
                    + " and not withdrawn order by library, work_key, id limit 10) limit 10";

    private final Database database;

    /** Over the catalogue's tables. */
    public DuplicateFinder(Database database) {
        this.database = database;
    }

    /** Notes the duplicates of titles that are new or have changed. */
    public void note(Collection<UUID> titles) {
        if (!titles.isEmpty()) {
            database.change(NOTE_ISBN, titles);
            database.change(NOTE_WORK, titles);
        }
    }

    /** The titles of a library that have one of the keys. */
    public List<Duplicate> alike(String library, DuplicateKeys keys, Optional<UUID> except) {
        var other = except.orElse(NONE);
        return database.list(
                LIKE,
                row ->
                        new Duplicate(
                                Json.read(row.getString(1), TitleView.class),
                                DuplicateReason.valueOf(row.getString(2))),
                keys.isbns(),
                library,
                other,
                library,
                keys.work(),
                other,
                keys.isbns());
    }
}

package org.kartoteka.catalog.internal.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.catalog.domain.TitleViews;
import org.kartoteka.catalog.internal.records.DuplicateFinder;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/**
 * Writes the titles of a batch: what is new is inserted, what has changed gets a new version, what
 * is as it was is not touched; what was withdrawn comes back. Rows are written in the order of
 * their keys, so that two imports that meet wait for each other instead of blocking each other.
 */
final class TitleWriter {

    /** What became of a record. */
    enum Fate {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    private static final String STORED =
            "/* worker */ select origin_key, coalesce(merged_into, id), version,"
                    + " case when withdrawn then '' else record_hash end,"
                    + " case when file_record is not null then record end, file_record,"
                    + " merged_into is not null"
                    + " from catalog.title"
                    + " where library = ? and origin_key = any (?)";
    private static final String INSERT =
            "/* worker */ insert into catalog.title (id, version, library, origin_key, record_hash,"
                    + " view, record, created_at, changed_by, act, isbns, work_key)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "/* worker */ update catalog.title set version = ?, record_hash = ?, view = ?,"
                    + " record = ?, file_record = ?, changed_by = ?, act = ?,"
                    + " change = 'IMPORTED', changed_at = clock_timestamp(),"
                    + " withdrawn = false, isbns = ?, work_key = ?"
                    + " where id = ? and version = ?";

    private static final String WITHDRAWN =
            "/* worker */ select 1 from catalog.title where id = any (?) and withdrawn limit 1";

    private final Database database;
    private final Clock clock;
    private final ImportJob job;
    private final String library;
    private final DuplicateFinder duplicates;
    private final Map<String, TitleDraft> drafts = new TreeMap<>();

    TitleWriter(Database database, Clock clock, ImportJob job) {
        this.database = database;
        this.clock = clock;
        this.job = job;
        this.library = job.library();
        this.duplicates = new DuplicateFinder(database);
    }

    /** Looks up which of the keys are known. */
    void lookUp(Collection<String> keys) {
        database.list(
                STORED,
                row -> {
                    boolean merged = row.getBoolean(7);
                    var draft =
                            TitleDraft.stored(
                                    row.getObject(2, UUID.class),
                                    row.getLong(3),
                                    row.getString(4),
                                    HandEdits.of(row.getString(5), row.getString(6)));
                    if (merged) {
                        draft.follow();
                    }
                    return drafts.put(row.getString(1), draft);
                },
                library,
                keys);
    }

    /** Takes a record into account; the later one with a key wins. */
    Fate add(PreparedRecord record) {
        var known = drafts.get(record.key());
        if (known != null && (known.isMerged() || known.has(record.hash()))) {
            return Fate.UNCHANGED;
        }
        var draft = known == null ? TitleDraft.fresh(Ids.next(clock)) : known;
        drafts.put(record.key(), draft);
        draft.become(record);
        return known == null ? Fate.CREATED : Fate.UPDATED;
    }

    /** The fields of a record just added that were left as people have edited them. */
    List<String> keptByHand(String key) {
        return drafts.get(key).keptByHand();
    }

    /** The title that has the key, known or just added. */
    UUID idOf(String key) {
        return drafts.get(key).id();
    }

    /**
     * Makes sure that nobody withdraws a title while copies are added to it. Those who withdraw
     * lock the title, and so does a new copy.
     *
     * @throws ClashException if one of the titles was withdrawn since it was looked up
     */
    void requireStanding(Collection<UUID> titles) {
        if (!titles.isEmpty() && database.first(WITHDRAWN, row -> true, titles).isPresent()) {
            throw new ClashException();
        }
    }

    /**
     * Writes what is new or changed and tells of it.
     *
     * @throws ClashException if a title was changed since it was looked up
     */
    List<TitleChanged> write() {
        var now = clock.instant();
        var inserts = new ArrayList<Object[]>();
        var updates = new ArrayList<Object[]>();
        var events = new ArrayList<TitleChanged>();
        for (var draft : drafts.values()) {
            if (draft.isChanged()) {
                if (draft.isNew()) {
                    inserts.add(inserted(draft, now));
                } else {
                    updates.add(updated(draft));
                }
                events.add(new TitleChanged(draft.id(), draft.version(), library));
            }
        }
        database.changeAll(INSERT, inserts);
        if (database.changeAll(UPDATE, updates) != updates.size()) {
            throw new ClashException();
        }
        duplicates.note(events.stream().map(TitleChanged::titleId).toList());
        return events;
    }

    private Object[] inserted(TitleDraft draft, Instant now) {
        return new Object[] {
            draft.id(),
            draft.version(),
            library,
            draft.latest().key(),
            draft.latest().hash(),
            view(draft),
            draft.latest().record().canonical(),
            now,
            job.startedBy(),
            job.id(),
            draft.keys().isbns(),
            draft.keys().work()
        };
    }

    private Object[] updated(TitleDraft draft) {
        return new Object[] {
            draft.version(),
            draft.latest().hash(),
            view(draft),
            draft.latest().record().canonical(),
            draft.fileRecord(),
            job.startedBy(),
            job.id(),
            draft.keys().isbns(),
            draft.keys().work(),
            draft.id(),
            draft.storedVersion()
        };
    }

    private String view(TitleDraft draft) {
        return Json.write(
                TitleViews.of(draft.id(), draft.version(), library, draft.latest().view()));
    }
}

package org.kartoteka.catalog.internal.marks;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.MarkChange;
import org.kartoteka.catalog.api.MarkView;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** The marks of titles with their history, in the present transaction. */
public final class MarkBook {

    private static final String OF_TITLE =
            "select mark, reason, set_by, set_at from catalog.title_mark where title_id = ?"
                    + " order by mark";

    /** Nobody withdraws the title meanwhile. */
    private static final String LIBRARY =
            "select library from catalog.title where not withdrawn and id = ? for key share";

    private static final String PUT =
            "insert into catalog.title_mark (title_id, mark, reason, set_by, set_at)"
                    + " values (?, ?, ?, ?, ?) on conflict (title_id, mark) do update"
                    + " set reason = excluded.reason, set_by = excluded.set_by,"
                    + " set_at = excluded.set_at";
    private static final String REMOVE =
            "delete from catalog.title_mark where title_id = ? and mark = ?";

    private static final String NOTE =
            "insert into catalog.title_mark_change (id, title_id, mark, put_on, reason, changed_by,"
                    + " changed_at) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String HISTORY =
            "select id, mark, put_on, reason, changed_by, changed_at from catalog.title_mark_change"
                    + " where title_id = ? and id < ? order by id desc limit ?";

    private final Database database;
    private final Clock clock;

    /** Over the catalogue's tables. */
    public MarkBook(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The library whose title it is; the title stays in the catalogue till the transaction ends.
     *
     * @throws RefusedException {@link CatalogRefusal#TITLE_UNKNOWN}
     */
    public String libraryOf(UUID title) {
        return database.first(LIBRARY, row -> row.getString(1), title)
                .orElseThrow(
                        () -> new RefusedException(CatalogRefusal.TITLE_UNKNOWN, title.toString()));
    }

    /** Puts a mark on a title, or says its reason anew. */
    public void put(UUID title, EditionMark mark, String reason, String by) {
        var now = clock.instant();
        database.change(PUT, title, mark, reason, by, now);
        note(title, mark, true, reason, by, now);
    }

    /**
     * Takes a mark off.
     *
     * @return whether the title bore it
     */
    public boolean remove(UUID title, EditionMark mark, String reason, String by) {
        boolean gone = database.change(REMOVE, title, mark) > 0;
        if (gone) {
            note(title, mark, false, reason, by, clock.instant());
        }
        return gone;
    }

    private void note(
            UUID title, EditionMark mark, boolean on, String reason, String by, Instant now) {
        database.change(NOTE, Ids.next(clock), title, mark, on, reason, by, now);
    }

    List<MarkView> of(UUID title) {
        return database.list(
                OF_TITLE,
                row -> {
                    var mark = EditionMark.valueOf(row.getString(1));
                    return new MarkView(
                            mark,
                            mark.rule(),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, OffsetDateTime.class).toInstant());
                },
                title);
    }

    List<MarkChange> history(UUID title, UUID before, int limit) {
        return database.list(
                HISTORY,
                row ->
                        new MarkChange(
                                row.getObject(1, UUID.class),
                                EditionMark.valueOf(row.getString(2)),
                                row.getBoolean(3),
                                Optional.of(row.getString(4)).filter(text -> !text.isEmpty()),
                                row.getString(5),
                                row.getObject(6, OffsetDateTime.class).toInstant()),
                title,
                before,
                limit);
    }
}

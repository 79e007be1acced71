package org.kartoteka.catalog.internal.restricted;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.domain.restricted.ListIndex;
import org.kartoteka.catalog.domain.restricted.SoughtTitle;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/**
 * Checks titles, some at a time: all of them against a list that has just been loaded, and those
 * that have changed against all lists. Each step is a transaction that holds the row which says
 * where to go on, so a step that was cut off is done again, here or on another node. For one
 * thread.
 */
final class ListCheck {

    private static final int STRIDE = 1000;

    private static final String NEXT_VERSION =
            "/* worker */ select v.list, v.version, v.next_title, l.library"
                    + " from catalog.restricted_version v join catalog.restricted_list l"
                    + " on l.id = v.list and l.version = v.version where v.checked_at is null"
                    + " order by v.loaded_at limit 1 for update of v skip locked";

    private static final String TITLES =
            "/* worker */ select id, view from catalog.title where id > ? and not withdrawn"
                    + " order by id limit ?";
    private static final String TITLES_OF_LIBRARY =
            "/* worker */ select id, view from catalog.title where library = ? and id > ?"
                    + " and not withdrawn order by library, id limit ?";

    private static final String ADVANCE =
            "/* worker */ update catalog.restricted_version set next_title = ?,"
                    + " checked = checked + ? where list = ? and version = ?";
    private static final String FINISH =
            "/* worker */ update catalog.restricted_version set checked_at = clock_timestamp()"
                    + " where list = ? and version = ?";

    private static final String WATCH =
            "/* worker */ select changed_at, title from catalog.restricted_watch"
                    + " for update skip locked";

    /** No change of before the oldest transaction that writes can appear any more. */
    private static final String CHANGED =
            "/* worker */ select id, view, changed_at, withdrawn from catalog.title"
                    + " where (changed_at, id) > (?, ?) and changed_at < (select"
                    + " least(clock_timestamp() - interval '2 seconds', min(xact_start))"
                    + " from pg_stat_activity where datname = current_database()"
                    + " and backend_xid is not null) order by changed_at, id limit ?";

    private static final String WATCHED =
            "/* worker */ update catalog.restricted_watch set changed_at = ?, title = ?";

    private static final String LISTS =
            "/* worker */ select id, version, library from catalog.restricted_list"
                    + " where version > 0 order by id";

    private record Pass(UUID list, int version, UUID after, Optional<String> library) {}

    private record Current(UUID list, int version, Optional<String> library) {}

    private record Seen(UUID id, TitleView view, OffsetDateTime changedAt, boolean withdrawn) {}

    /** A list as it lies in memory. */
    private record Loaded(
            UUID list, int version, LocalDate day, Optional<String> library, ListIndex index) {

        boolean concerns(TitleView title) {
            return library.isEmpty() || library.get().equals(title.library());
        }
    }

    private final Database database;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<UUID, Loaded> memory = new HashMap<>();

    ListCheck(Database database, Transactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes one step.
     *
     * @return whether there may be more to do at once
     */
    boolean step() {
        boolean passed = transactions.inNew(this::pass);
        boolean watched = transactions.inNew(this::watch);
        return passed || watched;
    }

    private boolean pass() {
        var found =
                database.first(
                        NEXT_VERSION,
                        row ->
                                new Pass(
                                        row.getObject(1, UUID.class),
                                        row.getInt(2),
                                        row.getObject(3, UUID.class),
                                        Optional.ofNullable(row.getString(4))));
        found.ifPresent(this::pass);
        return found.isPresent();
    }

    private void pass(Pass pass) {
        var titles = titles(pass);
        var list = loaded(pass.list(), pass.version(), pass.library());
        note(titles, List.of(list));
        if (titles.size() == STRIDE) {
            var last = titles.get(STRIDE - 1).id();
            database.change(ADVANCE, last, titles.size(), pass.list(), pass.version());
        } else {
            database.change(ADVANCE, pass.after(), titles.size(), pass.list(), pass.version());
            database.change(FINISH, pass.list(), pass.version());
        }
    }

    private List<TitleView> titles(Pass pass) {
        Database.Row<TitleView> view = row -> Json.read(row.getString(2), TitleView.class);
        return pass.library()
                .map(code -> database.list(TITLES_OF_LIBRARY, view, code, pass.after(), STRIDE))
                .orElseGet(() -> database.list(TITLES, view, pass.after(), STRIDE));
    }

    private boolean watch() {
        var from =
                database.first(
                        WATCH,
                        row ->
                                Map.entry(
                                        row.getObject(1, OffsetDateTime.class),
                                        row.getObject(2, UUID.class)));
        if (from.isEmpty()) {
            return false;
        }
        var changed = changed(from.get().getKey(), from.get().getValue());
        if (changed.isEmpty()) {
            return false;
        }
        // read after the titles: who comes later is met by the pass of the newer list
        var lists =
                database.list(
                        LISTS,
                        row ->
                                new Current(
                                        row.getObject(1, UUID.class),
                                        row.getInt(2),
                                        Optional.ofNullable(row.getString(3))));
        note(
                changed.stream().filter(one -> !one.withdrawn()).map(Seen::view).toList(),
                lists.stream()
                        .map(one -> loaded(one.list(), one.version(), one.library()))
                        .toList());
        var last = changed.get(changed.size() - 1);
        database.change(WATCHED, last.changedAt(), last.id());
        return changed.size() == STRIDE;
    }

    private List<Seen> changed(OffsetDateTime after, UUID title) {
        return database.list(
                CHANGED,
                row ->
                        new Seen(
                                row.getObject(1, UUID.class),
                                Json.read(row.getString(2), TitleView.class),
                                row.getObject(3, OffsetDateTime.class),
                                row.getBoolean(4)),
                after,
                title,
                STRIDE);
    }

    private void note(List<TitleView> titles, List<Loaded> lists) {
        var hits = new ArrayList<Object[]>();
        for (var title : titles) {
            var sought = SoughtTitle.of(title);
            for (var list : lists) {
                if (list.concerns(title)) {
                    for (var match : list.index().matches(sought)) {
                        hits.add(hit(title, list.list(), match));
                    }
                }
            }
        }
        new HitRows(database).note(hits);
    }

    private Object[] hit(TitleView title, UUID list, ListIndex.Match match) {
        return new Object[] {
            Ids.next(clock),
            title.id(),
            match.entry(),
            list,
            title.library(),
            match.score(),
            SoughtTitle.key(title),
            clock.instant()
        };
    }

    /** The list in memory; read anew when its version or the day is another one. */
    private Loaded loaded(UUID list, int version, Optional<String> library) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var known = memory.get(list);
        if (known != null && known.version() == version && known.day().equals(today)) {
            return known;
        }
        var lines = new ListRows(database).standing(list, today);
        var fresh = new Loaded(list, version, today, library, new ListIndex(lines));
        memory.put(list, fresh);
        return fresh;
    }
}

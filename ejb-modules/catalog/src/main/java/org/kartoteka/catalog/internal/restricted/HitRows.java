package org.kartoteka.catalog.internal.restricted;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.DecideHit;
import org.kartoteka.catalog.api.HitDecision;
import org.kartoteka.catalog.api.HitState;
import org.kartoteka.catalog.api.ListKind;
import org.kartoteka.catalog.api.RestrictedHit;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;

/** Hits and what was decided on them. */
final class HitRows {

    private static final String SELECT =
            "select h.id, h.list, l.name, l.kind, e.number, e.author, e.title, e.content,"
                    + " e.included_on, e.excluded_on, t.view, h.score, h.state, h.found_at,"
                    + " h.reason, h.decided_by, h.decided_at from catalog.restricted_hit h"
                    + " join catalog.restricted_list l on l.id = h.list"
                    + " join catalog.restricted_entry e on e.id = h.entry_id"
                    + " join catalog.title t on t.id = h.title_id where ";

    /** What was decided stays, unless the title says something else since. */
    private static final String NOTE =
            "/* worker */ insert into catalog.restricted_hit (id, title_id, entry_id, list, library,"
                    + " score, title_key, state, found_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)"
                    + " on conflict (title_id, entry_id) do update set score = excluded.score,"
                    + " title_key = excluded.title_key, state = 'WAITING', reason = null,"
                    + " decided_by = null, decided_at = null"
                    + " where restricted_hit.state = 'LAPSED' or restricted_hit.state = 'OTHER'"
                    + " and restricted_hit.title_key <> excluded.title_key";

    private static final String OTHERS =
            "select 1 from catalog.restricted_hit h join catalog.restricted_list l on l.id = h.list"
                    + " where h.title_id = ? and h.id <> ? and h.state = 'SAME' and l.kind = any (?)"
                    + " limit 1";

    private final Database database;

    HitRows(Database database) {
        this.database = database;
    }

    void note(List<Object[]> hits) {
        database.changeAll(NOTE, hits);
    }

    List<RestrictedHit> waiting(String library, HitState state, UUID after, int limit) {
        return database.list(
                SELECT
                        + "h.library = ? and h.state = ? and h.id > ? and not t.withdrawn"
                        + " order by h.id limit ?",
                HitRows::hit,
                library,
                state,
                after,
                limit);
    }

    List<RestrictedHit> ofList(UUID list, String library, HitState state, int limit) {
        return database.list(
                SELECT + "h.list = ? and h.library = ? and h.state = ? order by h.id limit ?",
                HitRows::hit,
                list,
                library,
                state,
                limit);
    }

    Optional<RestrictedHit> find(UUID id) {
        return database.first(SELECT + "h.id = ?", HitRows::hit, id);
    }

    /** The hit, held by this transaction alone. */
    Optional<RestrictedHit> locked(UUID id) {
        return database.first(SELECT + "h.id = ? for update of h", HitRows::hit, id);
    }

    void decide(UUID decision, DecideHit order, String by, Instant at) {
        database.change(
                "update catalog.restricted_hit set state = ?, reason = ?, decided_by = ?,"
                        + " decided_at = ? where id = ?",
                order.state(),
                order.reason(),
                by,
                at,
                order.hit());
        database.change(
                "insert into catalog.restricted_decision (id, hit, state, reason, decided_by,"
                        + " decided_at) values (?, ?, ?, ?, ?, ?)",
                decision,
                order.hit(),
                order.state(),
                order.reason(),
                by,
                at);
    }

    List<HitDecision> decisions(UUID hit, int limit) {
        return database.list(
                "select state, reason, decided_by, decided_at from catalog.restricted_decision"
                        + " where hit = ? order by id desc limit ?",
                row ->
                        new HitDecision(
                                HitState.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                instant(row, 4).orElseThrow()),
                hit,
                limit);
    }

    /** Whether the title is known to be on another line that brings the same mark. */
    boolean isOnAnother(UUID title, UUID hit, List<ListKind> kinds) {
        return database.first(
                        OTHERS,
                        row -> true,
                        title,
                        hit,
                        kinds.stream().map(ListKind::name).toList())
                .isPresent();
    }

    Map<HitState, Long> counts(UUID list, String library) {
        var counts = new EnumMap<HitState, Long>(HitState.class);
        database.list(
                "select state, count(*) from catalog.restricted_hit where list = ? and library = ?"
                        + " group by state",
                row -> counts.put(HitState.valueOf(row.getString(1)), row.getLong(2)),
                list,
                library);
        return counts;
    }

    private static RestrictedHit hit(ResultSet row) throws SQLException {
        return new RestrictedHit(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                ListKind.valueOf(row.getString(4)),
                ListRows.entry(row, 5),
                Json.read(row.getString(11), TitleView.class),
                row.getInt(12),
                HitState.valueOf(row.getString(13)),
                instant(row, 14).orElseThrow(),
                Optional.ofNullable(row.getString(15)),
                Optional.ofNullable(row.getString(16)),
                instant(row, 17));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}

package org.kartoteka.catalog.internal.selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kartoteka.catalog.api.FieldCondition;
import org.kartoteka.catalog.api.FieldMatch;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.catalog.domain.selection.FieldPattern;
import org.kartoteka.kernel.sql.Database;

/** A selection as conditions of SQL; what they compare is indexed where it is selective. */
public final class Selected {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int INDEXED_BEGINNING = 80;

    // just the expressions of the indexes of V34
    private static final String TITLE =
            "left(lower(substring(t.view from '\"title\":\"((?:[^\"\\\\]|\\\\.)*)\"')), 80)"
                    + " collate \"C\"";
    private static final String YEAR = "(substring(t.view from '\"year\":([0-9]{1,4})'))::smallint";

    private final StringBuilder conditions = new StringBuilder("t.library = ? and not t.withdrawn");
    private final List<Object> arguments = new ArrayList<>();

    private Selected(String library) {
        arguments.add(library);
    }

    /** The conditions of a selection that was found to be sound. */
    public static Selected of(RecordSelection selection) {
        var selected = new Selected(selection.library());
        if (!selection.titles().isEmpty()) {
            selected.and("t.id = any (?)", selection.titles());
        }
        selection
                .language()
                .ifPresent(
                        code ->
                                selected.and(
                                        "t.view ~ ?", "\"languages\":\\[[^]]*\"" + code + "\""));
        selection.yearFrom().ifPresent(year -> selected.and(YEAR + " >= ?::smallint", year));
        selection.yearTo().ifPresent(year -> selected.and(YEAR + " <= ?::smallint", year));
        selection.titleBegins().ifPresent(selected::titleBegins);
        selection.field().ifPresent(selected::field);
        selection
                .mark()
                .ifPresent(
                        mark ->
                                selected.and(
                                        "t.id in (select title_id from catalog.title_mark"
                                                + " where mark = ?)",
                                        mark));
        selection.importedBy().ifPresent(selected::importedBy);
        selection.changedSince().ifPresent(since -> selected.and("t.changed_at >= ?", since));
        if (selection.duplicates()) {
            selected.duplicates(selection.library());
        }
        return selected;
    }

    private void titleBegins(String text) {
        var escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        var begin = escaped.substring(0, Math.min(escaped.length(), INDEXED_BEGINNING));
        and(TITLE + " >= lower(?)", begin);
        and(TITLE + " < lower(?) || chr(1114111)", begin);
    }

    private void field(FieldCondition condition) {
        boolean absent = condition.match() == FieldMatch.ABSENT;
        and(absent ? "t.record !~* ?" : "t.record ~* ?", FieldPattern.of(condition));
    }

    private void importedBy(UUID id) {
        and(
                "t.id in (select id from catalog.title where act = ?"
                        + " union all select title_id from catalog.title_version where act = ?)",
                id);
        arguments.add(id);
    }

    private void duplicates(String library) {
        var open = " from catalog.duplicate_pair where library = ? and decided_by is null";
        and(
                "t.id in (select first_id" + open + " union all select second_id" + open + ")",
                library);
        arguments.add(library);
    }

    private void and(String condition, Object argument) {
        conditions.append(" and ").append(condition);
        arguments.add(argument);
    }

    /** The same, but none that was catalogued later. */
    public Selected madeUntil(Instant moment) {
        and("t.created_at <= ?", moment);
        return this;
    }

    /**
     * The next rows, in the order of ids.
     *
     * @param columns of {@code catalog.title t}
     * @param after the id of the last row before; that of nothing to begin with
     */
    public <T> List<T> next(
            Database database, String columns, Database.Row<T> row, UUID after, int limit) {
        return rows(database, "", columns, row, after, limit);
    }

    /** The same, locked until the end of the transaction; copies and marks may still be added. */
    public <T> List<T> locked(
            Database database, String columns, Database.Row<T> row, UUID after, int limit) {
        return rows(database, " for no key update of t", columns, row, after, limit);
    }

    private <T> List<T> rows(
            Database database,
            String lock,
            String columns,
            Database.Row<T> row,
            UUID after,
            int limit) {
        var all = new ArrayList<>(arguments);
        all.add(after);
        all.add(limit);
        return database.list(
                "/* worker */ select "
                        + columns
                        + " from catalog.title t where "
                        + conditions
                        + " and t.id > ? order by t.library, t.id limit ?"
                        + lock,
                row,
                all.toArray());
    }

    /** How many there are, counted up to a number. */
    public long count(Database database, long most) {
        var all = new ArrayList<>(arguments);
        all.add(most);
        return database.first(
                        "select count(*) from (select 1 from catalog.title t where "
                                + conditions
                                + " limit ?) counted",
                        row -> row.getLong(1),
                        all.toArray())
                .orElse(0L);
    }

    /** The place before the first row. */
    public static UUID start() {
        return BEFORE_ALL;
    }
}

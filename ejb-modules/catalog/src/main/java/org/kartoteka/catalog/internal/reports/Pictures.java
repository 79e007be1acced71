package org.kartoteka.catalog.internal.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.StockPicture;
import org.kartoteka.kernel.sql.Database;

/** The rows of the pictures, and the sums in them. */
@ApplicationScoped
class Pictures {

    private static final String ORDER =
            "/* worker */ insert into catalog.stock_picture (id, library, state, ordered_by, ordered_at)"
                    + " values (?, ?, 'WAITING', ?, ?) on conflict (library) where state <> 'DONE'"
                    + " do nothing";
    private static final String LAST =
            "select id, library, state = 'DONE', titles, done, ordered_by, ordered_at, finished_at"
                    + " from catalog.stock_picture where library = ?"
                    + " order by state = 'DONE', finished_at desc limit 1";
    private static final String STALE =
            "/* worker */ select l.code from catalog.library l where not exists"
                    + " (select from catalog.stock_picture p where p.library = l.code"
                    + " and (p.state <> 'DONE' or p.finished_at > ?)) order by l.code limit 10";
    private static final String TAKE =
            "/* worker */ select id, library, state = 'WAITING', last_title"
                    + " from catalog.stock_picture where state <> 'DONE'"
                    + " order by ordered_at limit 1 for update skip locked";
    private static final String BEGIN =
            "/* worker */ update catalog.stock_picture set state = 'RUNNING', titles ="
                    + " (select count(*) from catalog.title where library = ?) where id = ?";
    private static final String NEXT =
            "/* worker */ select id from catalog.title where library = ? and id > ?"
                    + " order by id limit ?";
    private static final String TITLES_BETWEEN =
            "with t as materialized (select id, catalog.bbk_class(view) as bbk,"
                    + " catalog.udc_class(view) as udc from catalog.title"
                    + " where library = ? and id > ? and id <= ?)";
    private static final String COPIES =
            "/* worker */ "
                    + TITLES_BETWEEN
                    + " insert into catalog.stock_picture_copies as p"
                    + " (picture, branch, kind, bbk, udc, month, came, copies)"
                    + " select ?, c.branch, c.kind, t.bbk, t.udc,"
                    + " date_trunc('month', coalesce(c.received_on, '0001-01-01'::date))::date,"
                    + " count(*), count(*) filter (where c.state <> 'WRITTEN_OFF')"
                    + " from t join catalog.copy c on c.title_id = t.id group by 2, 3, 4, 5, 6"
                    + " on conflict (picture, branch, kind, bbk, udc, month) do update"
                    + " set came = p.came + excluded.came, copies = p.copies + excluded.copies";
    private static final String TITLES =
            "/* worker */ "
                    + TITLES_BETWEEN
                    + ", held as (select distinct c.title_id, c.branch, t.bbk, t.udc"
                    + " from t join catalog.copy c on c.title_id = t.id"
                    + " where c.state <> 'WRITTEN_OFF')"
                    + " insert into catalog.stock_picture_titles as p"
                    + " (picture, branch, bbk, udc, titles)"
                    + " select ?, coalesce(branch, ''), bbk, udc, count(distinct title_id)"
                    + " from held group by grouping sets ((branch, bbk, udc), (bbk, udc))"
                    + " on conflict (picture, branch, bbk, udc) do update"
                    + " set titles = p.titles + excluded.titles";
    private static final String GO_ON =
            "/* worker */ update catalog.stock_picture set last_title = ?, done = done + ?"
                    + " where id = ?";
    private static final String FINISH =
            "/* worker */ update catalog.stock_picture set state = 'DONE', finished_at = ?"
                    + " where id = ?";
    private static final String FORGET =
            "/* worker */ delete from catalog.stock_picture"
                    + " where library = ? and state = 'DONE' and id <> ?";

    @Inject Database database;

    /**
     * A picture that is being made.
     *
     * @param fresh whether nothing was done for it yet
     * @param last the last title that it has
     */
    record Work(UUID id, String library, boolean fresh, UUID last) {}

    /** Orders a picture unless one is under way. */
    void order(UUID id, String library, String caller, Instant now) {
        database.change(ORDER, id, library, caller, now);
    }

    /** The one that is under way, else the last one. */
    Optional<StockPicture> last(String library) {
        return database.first(LAST, Pictures::view, library);
    }

    /** Libraries whose last picture is older. */
    List<String> stale(Instant now, Duration age) {
        return database.list(STALE, row -> row.getString(1), now.minus(age));
    }

    /** The oldest picture that waits or is half done, held by this transaction. */
    Optional<Work> take() {
        return database.first(TAKE, Pictures::work);
    }

    void begin(Work work) {
        database.change(BEGIN, work.library(), work.id());
    }

    /** The ids of the next titles of the library. */
    List<UUID> next(Work work, int most) {
        return database.list(
                NEXT, row -> row.getObject(1, UUID.class), work.library(), work.last(), most);
    }

    /** Adds the titles up to the given one, and their copies. */
    void add(Work work, UUID to, int titles) {
        database.change(COPIES, work.library(), work.last(), to, work.id());
        database.change(TITLES, work.library(), work.last(), to, work.id());
        database.change(GO_ON, to, titles, work.id());
    }

    /** Ends it; the one before it is forgotten. */
    void finish(Work work, Instant now) {
        database.change(FINISH, now, work.id());
        database.change(FORGET, work.library(), work.id());
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getBoolean(3),
                row.getObject(4, UUID.class));
    }

    private static StockPicture view(ResultSet row) throws SQLException {
        boolean done = row.getBoolean(3);
        long titles = Math.max(1, row.getLong(4));
        int percent = (int) Math.min(99, 100 * row.getLong(5) / titles);
        return new StockPicture(
                row.getObject(1, UUID.class),
                row.getString(2),
                done,
                done ? 100 : percent,
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(8, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}

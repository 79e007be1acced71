package org.kartoteka.search.internal.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.search.api.FruitlessSearch;
import org.kartoteka.search.api.FruitlessSearches;

/**
 * The table {@code search.fruitless_search}. Counting is one statement: the events' ids and what
 * they count stand or fall together, so an event that comes again counts once.
 */
@ApplicationScoped
class FruitlessTable {

    /** Who types nonsense all day fills no more than this. */
    private static final int TEXTS_A_DAY = 20_000;

    /** Longer than Kafka's consumers can be away and come back to the same place. */
    private static final Duration EVENTS_KEPT = Duration.ofDays(8);

    private static final String COUNT =
            "/* worker */ with fresh as (insert into search.counted_search (event_id, counted_at)"
                    + " select id, ? from unnest(?::uuid[]) id on conflict do nothing returning event_id),"
                    + " asked as (select event_id, at::timestamptz as at, text, narrowed::boolean as narrowed,"
                    + " (at::timestamptz at time zone 'UTC')::date as day"
                    + " from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as e (event_id, at, text, narrowed)"
                    + " join fresh using (event_id))"
                    + " insert into search.fruitless_search as kept (day, text, times, narrowed, last_at)"
                    + " select day, text, count(*), count(*) filter (where narrowed), max(at) from asked a"
                    + " where (select count(*) from search.fruitless_search f where f.day = a.day) < ?"
                    + " or exists (select from search.fruitless_search f where f.day = a.day and f.text = a.text)"
                    + " group by day, text on conflict (day, text) do update"
                    + " set times = kept.times + excluded.times,"
                    + " narrowed = kept.narrowed + excluded.narrowed,"
                    + " last_at = greatest(kept.last_at, excluded.last_at)";
    private static final String SINCE =
            "select text, sum(times) as times, sum(narrowed) as narrowed, max(last_at) as last_at"
                    + " from search.fruitless_search where day >= ? group by text"
                    + " having sum(times) < ? or (sum(times) = ? and text > ?)"
                    + " order by sum(times) desc, text limit ?";
    private static final String FORGET =
            "/* worker */ delete from search.fruitless_search where day < ?";
    private static final String FORGET_EVENTS =
            "/* worker */ delete from search.counted_search where counted_at < ?";

    @Inject Database database;
    @Inject Clock clock;

    /** Counts the searches that were not counted yet; each event must be among them once. */
    void count(Collection<Fruitless> searches) {
        if (searches.isEmpty()) {
            return;
        }
        var ids = column(searches, Fruitless::event);
        database.change(
                COUNT,
                clock.instant(),
                ids,
                ids,
                column(searches, search -> search.at().toString()),
                column(searches, Fruitless::text),
                column(searches, search -> Boolean.toString(search.narrowed())),
                TEXTS_A_DAY);
    }

    /** The most frequent first, from behind the given place on. */
    List<FruitlessSearch> since(LocalDate from, FruitlessCursor after, int limit) {
        return database.list(
                SINCE,
                FruitlessTable::search,
                from,
                after.times(),
                after.times(),
                after.text(),
                limit);
    }

    /** Forgets what is too old. */
    void forget() {
        database.change(FORGET, today().minusDays(FruitlessSearches.KEPT_DAYS));
        database.change(FORGET_EVENTS, clock.instant().minus(EVENTS_KEPT));
    }

    /** The day by which is counted. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static <T> List<T> column(
            Collection<Fruitless> searches, Function<Fruitless, T> member) {
        return searches.stream().map(member).toList();
    }

    private static FruitlessSearch search(ResultSet row) throws SQLException {
        return new FruitlessSearch(
                row.getString("text"),
                row.getLong("times"),
                row.getLong("narrowed"),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}

package org.kartoteka.catalog.internal.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.kartoteka.catalog.api.CopiesLent;
import org.kartoteka.kernel.sql.Database;

/**
 * Keeps when a copy was last lent and how often what is lent, in the transaction of who tells it. A
 * batch of a few hundred loans is three statements.
 */
@ApplicationScoped
public class UseKeeping {

    /** Everybody who changes copies locks them in the order of their ids. */
    private static final String HOLD =
            "/* worker */ select id from catalog.copy where id = any (?::uuid[]) order by id"
                    + " for no key update";

    private static final String LENT =
            " (select l.copy, l.branch, l.day from unnest(?::uuid[], ?::text[], ?::text[]::date[])"
                    + " as l(copy, branch, day)) ";

    private static final String LAST =
            "/* worker */ update catalog.copy c set last_lent_on = n.day"
                    + " from (select copy, max(day) as day from"
                    + LENT
                    + "l group by copy) n"
                    + " where c.id = n.copy and c.last_lent_on is distinct from n.day"
                    + " and coalesce(c.last_lent_on, n.day) <= n.day";

    private static final String COUNT =
            "/* worker */ insert into catalog.loan_count as total"
                    + " (library, branch, kind, bbk, udc, month, loans)"
                    + " select c.library, l.branch, c.kind, catalog.bbk_class(t.view),"
                    + " catalog.udc_class(t.view), date_trunc('month', l.day)::date, count(*) from"
                    + LENT
                    + "l join catalog.copy c on c.id = l.copy"
                    + " join catalog.title t on t.id = c.title_id"
                    + " group by 1, 2, 3, 4, 5, 6"
                    + " order by 1, 6, 2, 3, 4, 5"
                    + " on conflict (library, month, branch, kind, bbk, udc)"
                    + " do update set loans = total.loans + excluded.loans";

    @Inject Database database;

    /** Adds the loans to what is known. */
    void lent(@Observes CopiesLent news) {
        var copies = texts(news, lent -> lent.copy().toString());
        var branches = texts(news, CopiesLent.Lent::branch);
        var days = texts(news, lent -> lent.day().toString());
        database.list(HOLD, row -> true, copies);
        database.change(LAST, copies, branches, days);
        database.change(COUNT, copies, branches, days);
    }

    private static List<String> texts(
            CopiesLent news, java.util.function.Function<CopiesLent.Lent, String> part) {
        return news.loans().stream().map(part).toList();
    }
}

package org.kartoteka.search.internal.queries;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.search.api.FruitlessSearch;
import org.kartoteka.search.api.FruitlessSearches;

/** Shows what was looked for in vain. */
@Stateless
@Local(FruitlessSearches.class)
public class FruitlessSearchesBean implements FruitlessSearches {

    @Inject FruitlessTable table;

    /** For the container. */
    public FruitlessSearchesBean() {}

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN})
    public Page<FruitlessSearch> since(
            Optional<LocalDate> from, Optional<String> cursor, int limit) {
        var first = from.orElseGet(() -> table.today().minusDays(KEPT_DAYS));
        var after = cursor.map(FruitlessCursor::read).orElse(FruitlessCursor.START);
        return Page.of(
                table.since(first, after, limit + 1),
                limit,
                last -> FruitlessCursor.behind(last).code());
    }
}

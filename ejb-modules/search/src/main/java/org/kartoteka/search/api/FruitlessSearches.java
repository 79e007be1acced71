package org.kartoteka.search.api;

import java.time.LocalDate;
import java.util.Optional;
import org.kartoteka.kernel.page.Page;

/**
 * What readers looked for in vain in the last 90 days: what to buy, and which words the catalogue
 * lacks. For librarians, cataloguers and administrators.
 */
public interface FruitlessSearches {

    /** For how many days they are kept. */
    int KEPT_DAYS = 90;

    /**
     * The searches without a hit, the most frequent first.
     *
     * @param from the first day (UTC) that counts; all days that are kept, if not said
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     org.kartoteka.kernel.page.PageRefusal#CURSOR_MALFORMED}
     */
    Page<FruitlessSearch> since(Optional<LocalDate> from, Optional<String> cursor, int limit);
}

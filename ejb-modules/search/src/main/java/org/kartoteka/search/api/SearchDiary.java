package org.kartoteka.search.api;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes what readers look for, and never who they are. Writing costs a search nothing and never
 * fails it: what cannot be sent on in time is dropped and counted. Open to everybody.
 */
public interface SearchDiary {

    /**
     * Notes a search that was answered.
     *
     * @param took how long the answer took
     * @return a random id for {@link #opened}; none for a page that is not the first
     */
    Optional<UUID> asked(TitleQuery query, SearchPage page, Duration took);

    /** Notes that a hit of the search was opened. */
    void opened(UUID search, UUID title);
}

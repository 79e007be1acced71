package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A walk through all titles, for those who must see every one of them, such as a rebuild of the
 * index. A title that comes while somebody walks may be met or not: it has its event.
 */
public interface TitleWalk {

    /** How many titles there are. Counts them, so ask seldom. */
    long count();

    /**
     * The next titles by id.
     *
     * @param after the last one of the step before
     * @param limit how many at most; fewer mean the end
     */
    List<UUID> next(Optional<UUID> after, int limit);
}

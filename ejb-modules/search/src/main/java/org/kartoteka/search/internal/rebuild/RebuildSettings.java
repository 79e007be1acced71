package org.kartoteka.search.internal.rebuild;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the configuration says of rebuilds.
 *
 * <ul>
 *   <li>{@code kartoteka.search.rebuild.max-titles-per-second}: how fast one may go, 0 for as fast
 *       as it can;
 *   <li>{@code kartoteka.search.rebuild.batch}: how many titles are read and written at once,
 *       1,000;
 *   <li>{@code kartoteka.search.rebuild.automatic}: whether a rebuild is ordered when the index is
 *       of an older definition than the application's; an index that is missing is always rebuilt.
 * </ul>
 */
@Dependent
class RebuildSettings {

    private static final long MILLIS = 1_000;

    @Inject
    @ConfigProperty(name = "kartoteka.search.rebuild.max-titles-per-second", defaultValue = "0")
    int perSecond;

    @Inject
    @ConfigProperty(name = "kartoteka.search.rebuild.batch", defaultValue = "1000")
    int batch;

    @Inject
    @ConfigProperty(name = "kartoteka.search.rebuild.automatic", defaultValue = "true")
    boolean automatic;

    /** How many titles go at once. */
    int batch() {
        return batch;
    }

    boolean automatic() {
        return automatic;
    }

    /** How long to wait after so many titles that took so long. */
    long pause(int titles, long tookMillis) {
        return perSecond == 0 ? 0 : Math.max(0, titles * MILLIS / perSecond - tookMillis);
    }
}

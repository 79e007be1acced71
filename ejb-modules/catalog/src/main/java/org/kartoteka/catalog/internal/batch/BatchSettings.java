package org.kartoteka.catalog.internal.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/**
 * What the configuration says of batch edits.
 *
 * <ul>
 *   <li>{@code kartoteka.batch-edits.batch}: how many records one transaction holds at most, 100;
 *   <li>{@code kartoteka.batch-edits.max-records-per-second}: how fast one may go, so that the desk
 *       does not feel it; 0 for as fast as it can, 1,000 if not said.
 * </ul>
 */
@ApplicationScoped
public class BatchSettings {

    private static final int BATCH = 100;
    private static final int PER_SECOND = 1_000;

    @Inject Config config;

    /** How many records one transaction holds at most. */
    public int batch() {
        return config.getOptionalValue("kartoteka.batch-edits.batch", Integer.class).orElse(BATCH);
    }

    /** How many records a second one batch edit may take; 0 means any. */
    public int maxRecordsPerSecond() {
        return config.getOptionalValue(
                        "kartoteka.batch-edits.max-records-per-second", Integer.class)
                .orElse(PER_SECOND);
    }
}

package org.kartoteka.catalog.internal.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * {@code kartoteka_batch_edits_records_total} by {@code result}: changed, unchanged, refused,
 * undone, left_alone.
 */
@ApplicationScoped
class BatchMetrics implements BatchMeter {

    private static final String RECORDS = "kartoteka_batch_edits_records";

    @Inject MetricRegistry registry;

    @Override
    public void committed(boolean undoing, BatchCounts counts) {
        count(undoing ? "undone" : "changed", counts.changed());
        count("unchanged", counts.unchanged());
        count(undoing ? "left_alone" : "refused", counts.refused());
    }

    private void count(String result, long records) {
        registry.counter(RECORDS, new Tag("result", result)).inc(records);
    }
}

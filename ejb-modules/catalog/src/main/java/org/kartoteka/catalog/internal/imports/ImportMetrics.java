package org.kartoteka.catalog.internal.imports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * {@code kartoteka_imports_records_total} by {@code result}, {@code
 * kartoteka_imports_copies_total}, {@code kartoteka_imports_progress_ratio} and {@code
 * kartoteka_imports_records_per_second} of the import that runs on this node.
 */
@ApplicationScoped
class ImportMetrics implements ImportMeter {

    private static final String RECORDS = "kartoteka_imports_records";

    @Inject MetricRegistry registry;

    private volatile double share;
    private volatile double rate;

    @PostConstruct
    void register() {
        registry.gauge("kartoteka_imports_progress_ratio", this, ImportMetrics::share);
        registry.gauge("kartoteka_imports_records_per_second", this, ImportMetrics::rate);
    }

    @Override
    public void committed(ImportCounts counts, Duration took) {
        count("created", counts.created());
        count("updated", counts.updated());
        count("unchanged", counts.unchanged());
        count("refused", counts.refused());
        registry.counter("kartoteka_imports_copies").inc(counts.copiesAdded());
        rate = counts.read() / Math.max(1e-3, took.toNanos() / 1e9);
    }

    @Override
    public void progress(double done) {
        share = done;
        if (done == 0) {
            rate = 0;
        }
    }

    Double share() {
        return share;
    }

    Double rate() {
        return rate;
    }

    private void count(String result, long records) {
        registry.counter(RECORDS, new Tag("result", result)).inc(records);
    }
}

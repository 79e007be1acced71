package org.kartoteka.catalog.internal.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kartoteka.catalog.api.BatchOrder;
import org.kartoteka.catalog.api.BatchPreview;
import org.kartoteka.catalog.api.BatchSample;
import org.kartoteka.catalog.api.FieldDifference;
import org.kartoteka.catalog.domain.record.ThreeWayMerge;
import org.kartoteka.catalog.internal.selection.Selected;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.kernel.sql.Database;

/** Does the changes of an order to its first records, and forgets them again. */
final class Trial {

    private static final int SEEN = 5_000;
    private static final int PAGE = 500;

    private record Row(UUID id, MarcRecord record) {}

    private final Database database;
    private final BatchOrder order;
    private final int wantedSamples;
    private final RecordChanger changer;
    private final List<BatchSample> samples = new ArrayList<>();
    private long seen;
    private long changed;
    private long refused;

    Trial(Database database, BatchOrder order, int samples) {
        this.database = database;
        this.order = order;
        this.wantedSamples = samples;
        this.changer = new RecordChanger(order);
    }

    BatchPreview result() {
        var selected = Selected.of(order.selection());
        var page = page(selected, Selected.start());
        while (!page.isEmpty() && seen < SEEN) {
            page.forEach(this::look);
            page = page(selected, page.get(page.size() - 1).id());
        }
        long unchanged = seen - changed - refused;
        return new BatchPreview(seen, page.isEmpty(), changed, unchanged, refused, samples);
    }

    private List<Row> page(Selected selected, UUID after) {
        return selected.next(
                database,
                "t.id, t.record",
                row ->
                        new Row(
                                row.getObject(1, UUID.class),
                                MarcRecord.fromCanonical(row.getString(2))),
                after,
                PAGE);
    }

    private void look(Row row) {
        seen++;
        var outcome = changer.of(row.record());
        if (outcome.changed()) {
            changed++;
        } else if (outcome.faults().isEmpty()) {
            return;
        } else {
            refused++;
        }
        if (samples.size() < wantedSamples) {
            samples.add(sample(row, outcome));
        }
    }

    private static BatchSample sample(Row row, RecordChanger.Outcome outcome) {
        var differences =
                ThreeWayMerge.differences(row.record(), outcome.wanted()).stream()
                        .map(
                                field ->
                                        new FieldDifference(
                                                field.tag(), field.base(), field.theirs()))
                        .toList();
        return new BatchSample(
                row.id(),
                BibliographicView.of(row.record()).title().display(),
                differences,
                outcome.faults());
    }
}

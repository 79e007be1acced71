package org.kartoteka.catalog.internal.batch;

import java.util.List;
import org.kartoteka.catalog.api.BatchOrder;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.catalog.domain.batch.BatchChanges;
import org.kartoteka.catalog.domain.record.RecordCheck;
import org.kartoteka.catalog.domain.record.RecordContents;
import org.kartoteka.catalog.marc.MarcRecord;

/**
 * Says what becomes of a record: changed, left as it is, or refused for the faults it would get.
 */
final class RecordChanger {

    /** What becomes of a record; with faults it stays as it is. */
    record Outcome(MarcRecord wanted, List<RecordFault> faults, boolean changed) {}

    private final BatchChanges changes;
    private final String dialect;

    RecordChanger(BatchOrder order) {
        this.changes = new BatchChanges(order.changes());
        this.dialect = order.dialect().name();
    }

    Outcome of(MarcRecord record) {
        if (!record.format().name().equals(dialect)) {
            return new Outcome(record, List.of(), false);
        }
        var wanted = changes.apply(record);
        if (wanted.equals(record)) {
            return new Outcome(record, List.of(), false);
        }
        var faults = RecordCheck.news(RecordContents.of(wanted), RecordContents.of(record));
        return new Outcome(wanted, faults, faults.isEmpty());
    }
}

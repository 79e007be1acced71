package org.kartoteka.catalog.internal.records;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.kartoteka.catalog.api.RecordChange;
import org.kartoteka.catalog.internal.records.StoredRecord.Authorship;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.sql.Database;

/**
 * Says many records anew in the present transaction, each that comes out different as a version of
 * its own with its event. The titles are held locked meanwhile, so what somebody has saved before
 * is read, and who saves afterwards is told.
 */
public final class Rewriting {

    private final RecordReader reader;
    private final RecordWriter writer;

    /** Over the catalogue's tables. */
    public Rewriting(Database database, Clock clock, Outbox outbox) {
        this.reader = new RecordReader(database);
        this.writer = new RecordWriter(database, clock, outbox);
    }

    /**
     * Rewrites those of the titles that are in the catalogue.
     *
     * @param change all their records, and what becomes of each
     * @param author in whose name
     * @param act what they are changed for
     * @return how many got a new version
     */
    public int rewrite(
            List<UUID> titles, UnaryOperator<List<MarcRecord>> change, String author, UUID act) {
        var standing =
                reader.locked(titles).stream().filter(title -> !title.head().withdrawn()).toList();
        var wanted = change.apply(standing.stream().map(StoredRecord::record).toList());
        var changed = new ArrayList<RecordWriter.Rewritten>();
        for (int i = 0; i < standing.size(); i++) {
            if (!wanted.get(i).equals(standing.get(i).record())) {
                changed.add(new RecordWriter.Rewritten(standing.get(i), wanted.get(i)));
            }
        }
        writer.replaceAll(changed, new Authorship(author, RecordChange.BATCH, Optional.of(act)));
        return changed.size();
    }
}

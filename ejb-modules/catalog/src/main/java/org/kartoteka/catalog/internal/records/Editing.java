package org.kartoteka.catalog.internal.records;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.CreateRecord;
import org.kartoteka.catalog.api.EditRecord;
import org.kartoteka.catalog.api.RecordChange;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.catalog.api.RecordMerge;
import org.kartoteka.catalog.api.RecordRule;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.domain.DuplicateKeys;
import org.kartoteka.catalog.domain.record.RecordCheck;
import org.kartoteka.catalog.domain.record.RecordContents;
import org.kartoteka.catalog.domain.record.ThreeWayMerge;
import org.kartoteka.catalog.domain.record.VersionStamp;
import org.kartoteka.catalog.internal.records.StoredRecord.Authorship;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.kernel.error.Fault;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** The acts on single records, in the present transaction; who may do them is asked elsewhere. */
final class Editing {

    private static final String NUMBER = "001";

    private final RecordReader reader;
    private final RecordWriter writer;
    private final DuplicateFinder duplicates;
    private final Clock clock;

    Editing(Database database, Clock clock, Outbox outbox) {
        this.reader = new RecordReader(database);
        this.writer = new RecordWriter(database, clock, outbox);
        this.duplicates = new DuplicateFinder(database);
        this.clock = clock;
    }

    RecordVersion create(CreateRecord order, String author) {
        refuse(RecordCheck.of(order.content()));
        var id = Ids.next(clock);
        var record = VersionStamp.numbered(RecordContents.toMarc(order.content()), id.toString());
        if (!order.evenIfThere()) {
            refuseDuplicate(order.library(), record);
        }
        return writer.insert(
                        id, order.library(), record, Authorship.of(author, RecordChange.CREATED))
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        CatalogRefusal.RECORD_NUMBER_TAKEN,
                                        record.control(NUMBER).orElse("")));
    }

    private void refuseDuplicate(String library, MarcRecord record) {
        var keys = DuplicateKeys.of(BibliographicView.of(record));
        duplicates.alike(library, keys, Optional.empty()).stream()
                .findFirst()
                .ifPresent(
                        found -> {
                            throw new RefusedException(
                                    CatalogRefusal.TITLE_ALREADY_THERE,
                                    found.title().title(),
                                    found.title().id().toString());
                        });
    }

    /** Locks the title for the rest of the transaction. */
    StoredRecord standing(UUID title, long expected) {
        var present = reader.locked(title);
        if (present.version() != expected) {
            throw new RefusedException(
                    CatalogRefusal.TITLE_CHANGED_MEANWHILE,
                    Long.toString(present.version()),
                    present.head().changedBy());
        }
        return present;
    }

    RecordVersion edit(StoredRecord present, RecordContent content, String author) {
        if (present.head().withdrawn()) {
            throw new RefusedException(CatalogRefusal.TITLE_UNKNOWN, present.id().toString());
        }
        var before = RecordContents.of(present.record());
        refuse(RecordCheck.shape(content));
        refuse(fixed(present.record(), content));
        refuse(RecordCheck.news(content, before));
        var record = RecordContents.toMarc(content);
        var kept =
                present.record()
                        .control(NUMBER)
                        .map(number -> VersionStamp.numbered(record, number))
                        .orElse(record);
        return saidBefore(present, kept)
                ? present.head()
                : writer.replace(present, kept, Authorship.of(author, RecordChange.EDITED));
    }

    /** Whether but for the version stamp nothing is new. */
    private static boolean saidBefore(StoredRecord present, MarcRecord wanted) {
        return new ThreeWayMerge(present.record(), present.record(), wanted)
                .merged()
                .equals(present.record());
    }

    RecordVersion restore(StoredRecord present, long version, String author) {
        boolean merged =
                present.head().withdrawn() && present.head().change() == RecordChange.MERGED;
        if (merged) {
            throw new RefusedException(CatalogRefusal.TITLE_MERGED, present.id().toString());
        }
        var past = reader.version(present.id(), version);
        return writer.replace(present, past.record(), Authorship.of(author, RecordChange.RESTORED));
    }

    RecordMerge merge(EditRecord order) {
        refuse(RecordCheck.shape(order.content()));
        var theirs = reader.present(order.titleId());
        var base = reader.version(order.titleId(), order.base());
        refuse(fixed(base.record(), order.content()));
        var mine = RecordContents.toMarc(order.content());
        var merge = new ThreeWayMerge(base.record(), theirs.record(), mine);
        return new RecordMerge(
                theirs.head(),
                merge.clashCount(),
                RecordContents.of(merge.merged()),
                merge.fields());
    }

    private static List<RecordFault> fixed(MarcRecord present, RecordContent wanted) {
        if (!wanted.dialect().name().equals(present.format().name())) {
            return List.of(
                    new RecordFault(
                            "/dialect",
                            "",
                            "",
                            RecordRule.DIALECT_FIXED,
                            List.of(present.format().name(), wanted.dialect().name())));
        }
        Optional<String> number = present.control(NUMBER);
        for (int i = 0; i < wanted.fields().size(); i++) {
            var field = wanted.fields().get(i);
            boolean other =
                    field.tag().equals(NUMBER)
                            && number.isPresent()
                            && !field.text().equals(number);
            if (other) {
                return List.of(
                        new RecordFault(
                                "/fields/" + i,
                                NUMBER,
                                "",
                                RecordRule.RECORD_NUMBER_FIXED,
                                List.of(number.get())));
            }
        }
        return List.of();
    }

    private static void refuse(List<RecordFault> faults) {
        if (!faults.isEmpty()) {
            throw new RefusedException(
                    CatalogRefusal.RECORD_FAULTY,
                    faults.stream()
                            .map(fault -> new Fault(fault.place(), fault.rule(), fault.arguments()))
                            .toList());
        }
    }
}

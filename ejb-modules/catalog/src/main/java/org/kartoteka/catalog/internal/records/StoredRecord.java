package org.kartoteka.catalog.internal.records;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.RecordChange;
import org.kartoteka.catalog.api.RecordText;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.domain.record.RecordContents;
import org.kartoteka.catalog.marc.MarcRecord;

/** A version of a record as it lies in the database. */
public record StoredRecord(RecordVersion head, MarcRecord record) {

    /** The title whose record it is. */
    public UUID id() {
        return head.titleId();
    }

    long version() {
        return head.version();
    }

    String library() {
        return head.library();
    }

    /** The version that follows, made so at that moment. */
    RecordVersion next(Authorship by, boolean withdrawn, Instant moment) {
        return new RecordVersion(
                id(),
                version() + 1,
                library(),
                by.change(),
                by.name(),
                moment,
                by.act(),
                withdrawn);
    }

    RecordText text() {
        return new RecordText(head, RecordContents.of(record));
    }

    /**
     * Who makes a version, and how.
     *
     * @param act the import, merge or batch edit it belongs to
     */
    public record Authorship(String name, RecordChange change, Optional<UUID> act) {

        static Authorship of(String name, RecordChange change) {
            return new Authorship(name, change, Optional.empty());
        }
    }
}

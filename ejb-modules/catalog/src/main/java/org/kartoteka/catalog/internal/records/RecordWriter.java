package org.kartoteka.catalog.internal.records;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.catalog.domain.DuplicateKeys;
import org.kartoteka.catalog.domain.OriginKey;
import org.kartoteka.catalog.domain.TitleViews;
import org.kartoteka.catalog.domain.record.VersionStamp;
import org.kartoteka.catalog.internal.headings.HeadingLinks;
import org.kartoteka.catalog.internal.records.StoredRecord.Authorship;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;

/**
 * Writes records that people have made or changed, each with its event, in the present transaction.
 * The version before is kept by the database itself. A heading that is linked with an authority
 * record is stored as that record says it.
 */
public final class RecordWriter {

    private static final String INSERT =
            "insert into catalog.title (id, version, library, origin_key, record_hash, view, record,"
                    + " created_at, changed_by, change, isbns, work_key)"
                    + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (library, origin_key) do nothing returning changed_at";

    /** What files know the record by, and what they last said of it, stay as they are. */
    private static final String UPDATE =
            "update catalog.title set version = version + 1, view = ?, record = ?,"
                    + " file_record = coalesce(file_record, record),"
                    + " changed_at = clock_timestamp(), changed_by = ?, change = ?, act = ?,"
                    + " withdrawn = false, isbns = ?, work_key = ?"
                    + " where id = ? and version = ?";

    private final Database database;
    private final Clock clock;
    private final Outbox outbox;
    private final DuplicateFinder duplicates;
    private final HeadingLinks headings;

    /** Over the catalogue's tables. */
    public RecordWriter(Database database, Clock clock, Outbox outbox) {
        this.database = database;
        this.clock = clock;
        this.outbox = outbox;
        this.duplicates = new DuplicateFinder(database);
        this.headings = new HeadingLinks(database);
    }

    /** The new title; nothing if the library has a record with that number. */
    Optional<RecordVersion> insert(UUID id, String library, MarcRecord typed, Authorship by) {
        var record = VersionStamp.at(headings.followed(library, typed), clock.instant());
        var view = BibliographicView.of(record);
        var keys = DuplicateKeys.of(view);
        return database.first(
                        INSERT,
                        row -> instant(row.getObject(1, OffsetDateTime.class)),
                        id,
                        library,
                        OriginKey.of(view),
                        record.hash(),
                        Json.write(TitleViews.of(id, 1, library, view)),
                        record.canonical(),
                        clock.instant(),
                        by.name(),
                        by.change(),
                        keys.isbns(),
                        keys.work())
                .map(
                        moment -> {
                            duplicates.note(List.of(id));
                            outbox.publish(new TitleChanged(id, 1, library));
                            return new RecordVersion(
                                    id,
                                    1,
                                    library,
                                    by.change(),
                                    by.name(),
                                    moment,
                                    by.act(),
                                    false);
                        });
    }

    /**
     * Replaces a version that the caller holds locked; the title is in the catalogue afterwards.
     *
     * @return the version that stands then
     */
    RecordVersion replace(StoredRecord present, MarcRecord wanted, Authorship by) {
        var record = VersionStamp.at(headings.followed(present.library(), wanted), clock.instant());
        long version = present.version() + 1;
        var moment =
                database.first(
                                UPDATE + " returning changed_at",
                                row -> instant(row.getObject(1, OffsetDateTime.class)),
                                row(present, record, by))
                        .orElseThrow();
        duplicates.note(List.of(present.id()));
        outbox.publish(List.of(new TitleChanged(present.id(), version, present.library())));
        return present.next(by, false, moment);
    }

    /**
     * A record that is to take the place of one that the caller holds locked.
     *
     * @param present the version that stands
     * @param wanted what comes instead
     */
    public record Rewritten(StoredRecord present, MarcRecord wanted) {}

    /**
     * Replaces many versions that the caller holds locked, library by library.
     *
     * @throws IllegalStateException if one of them was not locked and has changed
     */
    public void replaceAll(List<Rewritten> records, Authorship by) {
        records.stream()
                .collect(Collectors.groupingBy(record -> record.present().library()))
                .forEach((library, ofLibrary) -> replaceAll(library, ofLibrary, by));
    }

    private void replaceAll(String library, List<Rewritten> records, Authorship by) {
        var rows = new ArrayList<Object[]>(records.size());
        var events = new ArrayList<TitleChanged>(records.size());
        var otherwiseKnown = new ArrayList<UUID>();
        var wanted = headings.followed(library, records.stream().map(Rewritten::wanted).toList());
        for (int i = 0; i < records.size(); i++) {
            var present = records.get(i).present();
            rows.add(row(present, VersionStamp.at(wanted.get(i), clock.instant()), by));
            events.add(new TitleChanged(present.id(), present.version() + 1, library));
            if (!keys(wanted.get(i)).equals(keys(present.record()))) {
                otherwiseKnown.add(present.id());
            }
        }
        if (database.changeAll(UPDATE, rows) != rows.size()) {
            throw new IllegalStateException("a record has changed under its lock");
        }
        duplicates.note(otherwiseKnown);
        outbox.publish(events);
    }

    private static DuplicateKeys keys(MarcRecord record) {
        return DuplicateKeys.of(BibliographicView.of(record));
    }

    private static Object[] row(StoredRecord present, MarcRecord record, Authorship by) {
        var read = BibliographicView.of(record);
        var keys = DuplicateKeys.of(read);
        var view = TitleViews.of(present.id(), present.version() + 1, present.library(), read);
        return new Object[] {
            Json.write(view),
            record.canonical(),
            by.name(),
            by.change(),
            by.act(),
            keys.isbns(),
            keys.work(),
            present.id(),
            present.version()
        };
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }
}

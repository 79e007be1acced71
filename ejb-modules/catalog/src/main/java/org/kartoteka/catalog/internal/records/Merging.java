package org.kartoteka.catalog.internal.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.CopiesMoved;
import org.kartoteka.catalog.api.CopyChanged;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.MergeTitles;
import org.kartoteka.catalog.api.RecordChange;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.catalog.api.TitleMerge;
import org.kartoteka.catalog.api.TitleWithdrawn;
import org.kartoteka.catalog.domain.record.ThreeWayMerge;
import org.kartoteka.catalog.internal.records.StoredRecord.Authorship;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** Makes two titles one and two again, in the present transaction. */
final class Merging {

    private static final Duration UNDO_WITHIN = Duration.ofDays(1);

    private static final String DROP =
            "update catalog.title set withdrawn = true, merged_into = ?, version = version + 1,"
                    + " changed_at = clock_timestamp(), changed_by = ?, change = 'MERGED', act = ?"
                    + " where id = ?";

    private static final String FOLLOW =
            "update catalog.title set merged_into = ? where merged_into = ? returning id";
    private static final String LEAVE =
            "update catalog.title set merged_into = ? where id = any (?::uuid[])"
                    + " and merged_into = ?";

    private static final String REVIVE = "update catalog.title set merged_into = null where id = ?";

    /** A check-out that has read one of the copies is waited for, so that its loan follows too. */
    private static final String HOLD =
            "select id from catalog.copy where title_id = ? order by id for update";

    private static final String MOVE =
            "update catalog.copy set title_id = ?, version = version + 1 where title_id = ?";
    private static final String MOVED = " returning id, branch, state";

    private static final String KEEP =
            "insert into catalog.title_merge (id, library, kept, dropped, kept_before, kept_after,"
                    + " copies, followers, merged_at, merged_by)"
                    + " values (?, ?, ?, ?, ?, ?, ?::uuid[], ?::uuid[], ?, ?)";

    private static final String UNDONE =
            "update catalog.title_merge set undone_at = ?, undone_by = ? where id = ?";

    private final Database database;
    private final Clock clock;
    private final Outbox outbox;
    private final Consumer<CopiesMoved> followers;
    private final RecordReader reader;
    private final RecordWriter writer;

    /**
     * @param followers those who keep something of copies and follow them
     */
    Merging(Database database, Clock clock, Outbox outbox, Consumer<CopiesMoved> followers) {
        this.database = database;
        this.clock = clock;
        this.outbox = outbox;
        this.followers = followers;
        this.reader = new RecordReader(database);
        this.writer = new RecordWriter(database, clock, outbox);
    }

    /** Both titles, locked in the order of their ids, as the caller has seen them. */
    Pair standing(MergeTitles order) {
        if (order.kept().equals(order.dropped())) {
            throw new RefusedException(CatalogRefusal.TITLE_MERGED_WITH_ITSELF);
        }
        var pair = locked(order.kept(), order.dropped());
        requireStanding(pair.kept(), order.keptVersion());
        requireStanding(pair.dropped(), order.droppedVersion());
        if (!pair.kept().library().equals(pair.dropped().library())) {
            throw new RefusedException(CatalogRefusal.TITLES_OF_TWO_LIBRARIES);
        }
        return pair;
    }

    /** Two titles. */
    record Pair(StoredRecord kept, StoredRecord dropped) {}

    private Pair locked(UUID kept, UUID dropped) {
        var found =
                reader.locked(List.of(kept, dropped)).stream()
                        .collect(Collectors.toMap(StoredRecord::id, one -> one));
        return new Pair(there(found.get(kept), kept), there(found.get(dropped), dropped));
    }

    private static StoredRecord there(StoredRecord found, UUID id) {
        if (found == null) {
            throw new RefusedException(CatalogRefusal.TITLE_UNKNOWN, id.toString());
        }
        return found;
    }

    private static void requireStanding(StoredRecord title, long seen) {
        if (title.head().withdrawn()) {
            throw new RefusedException(CatalogRefusal.TITLE_UNKNOWN, title.id().toString());
        }
        if (title.version() != seen) {
            throw new RefusedException(
                    CatalogRefusal.TITLE_CHANGED_MEANWHILE,
                    Long.toString(title.version()),
                    title.head().changedBy());
        }
    }

    TitleMerge merge(Pair pair, boolean takeOver, String author) {
        var id = Ids.next(clock);
        var kept = pair.kept();
        var dropped = pair.dropped();
        var by = new Authorship(author, RecordChange.MERGED, Optional.of(id));
        long after = kept.version();
        if (takeOver) {
            var wanted = withMissing(kept.record(), dropped.record());
            if (!wanted.equals(kept.record())) {
                after = writer.replace(kept, wanted, by).version();
            }
        }
        var copies = move(dropped.id(), kept.id());
        database.change(DROP, kept.id(), author, id, dropped.id());
        outbox.publish(new TitleWithdrawn(dropped.id(), dropped.version() + 1, dropped.library()));
        var following =
                database.list(FOLLOW, row -> row.getObject(1, UUID.class), kept.id(), dropped.id());
        database.change(
                KEEP,
                id,
                kept.library(),
                kept.id(),
                dropped.id(),
                kept.version(),
                after,
                copies,
                following,
                clock.instant(),
                author);
        return new MergeBook(database).find(id);
    }

    /** Fields of description and access that the record has none of. */
    private static MarcRecord withMissing(MarcRecord kept, MarcRecord other) {
        if (kept.format() != other.format()) {
            return kept;
        }
        var fields = new ArrayList<>(kept.fields());
        for (MarcField field : other.fields()) {
            var tag = field.tag();
            boolean ofTheRecord = tag.compareTo("010") < 0 || tag.compareTo("800") >= 0;
            boolean there = kept.fields().stream().anyMatch(own -> own.tag().equals(tag));
            if (!ofTheRecord && !there) {
                int at = 0;
                while (at < fields.size() && fields.get(at).tag().compareTo(tag) <= 0) {
                    at++;
                }
                fields.add(at, field);
            }
        }
        return kept.withFields(fields);
    }

    private List<UUID> move(UUID from, UUID to) {
        hold(from);
        var moved = database.list(MOVE + MOVED, row -> changed(row, to), to, from);
        return told(from, to, moved);
    }

    private void hold(UUID title) {
        database.list(HOLD, row -> row.getObject(1, UUID.class), title);
    }

    private List<UUID> moveBack(MergeBook.Kept merge) {
        hold(merge.view().kept());
        var moved =
                database.list(
                        MOVE + " and id = any (?::uuid[])" + MOVED,
                        row -> changed(row, merge.view().dropped()),
                        merge.view().dropped(),
                        merge.view().kept(),
                        merge.copies());
        return told(merge.view().kept(), merge.view().dropped(), moved);
    }

    private static CopyChanged changed(ResultSet row, UUID title) throws SQLException {
        return new CopyChanged(
                row.getObject(1, UUID.class),
                title,
                row.getString(2),
                CopyState.valueOf(row.getString(3)));
    }

    private List<UUID> told(UUID from, UUID to, List<CopyChanged> moved) {
        var ids = moved.stream().map(CopyChanged::copyId).toList();
        if (!ids.isEmpty()) {
            outbox.publish(moved);
            followers.accept(new CopiesMoved(from, to, ids));
        }
        return ids;
    }

    TitleMerge undo(MergeBook.Kept merge, String author) {
        var view = merge.view();
        if (view.undoneAt().isPresent()) {
            return view;
        }
        if (view.mergedAt().plus(UNDO_WITHIN).isBefore(clock.instant())) {
            throw new RefusedException(CatalogRefusal.MERGE_TOO_OLD);
        }
        var pair = locked(view.kept(), view.dropped());
        if (pair.kept().head().withdrawn()) {
            throw new RefusedException(CatalogRefusal.MERGE_FOLLOWED, view.kept().toString());
        }
        var by = new Authorship(author, RecordChange.UNDONE, Optional.of(view.id()));
        database.change(REVIVE, view.dropped());
        writer.replace(pair.dropped(), pair.dropped().record(), by);
        database.change(LEAVE, view.dropped(), merge.followers(), view.kept());
        boolean taken = merge.keptAfter() != merge.keptBefore() && takeBack(pair.kept(), merge, by);
        moveBack(merge);
        if (!taken) {
            tellOfLostCopies(pair.kept());
        }
        database.change(UNDONE, clock.instant(), author, view.id());
        return new MergeBook(database).find(view.id());
    }

    /** The title that stayed has fewer copies now; the news of the copies name the other title. */
    private void tellOfLostCopies(StoredRecord kept) {
        outbox.publish(new TitleChanged(kept.id(), kept.version(), kept.library()));
    }

    /** What the merge brought goes, what came later stays; whether the record changed by that. */
    private boolean takeBack(StoredRecord kept, MergeBook.Kept merge, Authorship by) {
        var before = reader.version(kept.id(), merge.keptBefore()).record();
        var after = reader.version(kept.id(), merge.keptAfter()).record();
        var wanted = new ThreeWayMerge(after, kept.record(), before).merged();
        boolean other = !wanted.equals(kept.record());
        if (other) {
            writer.replace(kept, wanted, by);
        }
        return other;
    }
}

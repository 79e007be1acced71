package org.kartoteka.catalog.internal.authorities;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.AuthorityChange;
import org.kartoteka.catalog.api.AuthorityRefusal;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.MergeAuthorities;
import org.kartoteka.catalog.api.RecordChange;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordMerge;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.domain.authority.AuthorityRecord;
import org.kartoteka.catalog.domain.authority.Heading;
import org.kartoteka.catalog.domain.record.RecordCheck;
import org.kartoteka.catalog.domain.record.RecordContents;
import org.kartoteka.catalog.domain.record.ThreeWayMerge;
import org.kartoteka.catalog.domain.record.VersionStamp;
import org.kartoteka.catalog.internal.authorities.AuthorityRows.Authorship;
import org.kartoteka.catalog.internal.headings.AuthorityLock;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.exchange.AuthorityConversion;
import org.kartoteka.kernel.error.Fault;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/**
 * The acts on authority records, in the present transaction; who may do them is asked elsewhere.
 */
final class AuthorityEditing {

    private static final UUID NONE = new UUID(0, 0);

    private final Database database;
    private final AuthorityRows rows;
    private final AuthorityWorks works;
    private final Clock clock;

    AuthorityEditing(Database database, Clock clock) {
        this.database = database;
        this.rows = new AuthorityRows(database, clock);
        this.works = new AuthorityWorks(database, clock);
        this.clock = clock;
    }

    /** What came of a record of a file. */
    enum Taken {
        /** It is new. */
        CREATED,
        /** It says something else now. */
        CHANGED,
        /** It said the same already. */
        UNCHANGED,
        /** People have edited it since; theirs stays. */
        KEPT
    }

    StoredAuthority create(String library, RecordContent content, String author) {
        AuthorityLock.alone(database, library);
        var id = Ids.next(clock);
        var text = stamped(VersionStamp.numbered(marc(content), id.toString()));
        requireFree(library, NONE, text.heading());
        return insert(library, id, text, new Authorship(author, AuthorityChange.CREATED));
    }

    private StoredAuthority insert(
            String library, UUID id, AuthorityRecord text, Authorship author) {
        var number = text.number().orElseThrow();
        if (!rows.insert(id, library, number, text, author)) {
            throw new RefusedException(AuthorityRefusal.AUTHORITY_NUMBER_TAKEN, number);
        }
        var made = rows.find(id);
        works.follow(made, number, text.heading().text(), author.name());
        return made;
    }

    StoredAuthority edit(StoredAuthority seen, long base, RecordContent content, String author) {
        AuthorityLock.alone(database, seen.library());
        var present = standing(seen.id(), base);
        var text = stamped(VersionStamp.numbered(marc(content), present.number()));
        if (text.record().hash().equals(present.text().record().hash())) {
            return present;
        }
        present.text().requireMayBecome(text);
        requireFree(present.library(), present.id(), text.heading());
        return change(present, text, new Authorship(author, AuthorityChange.EDITED));
    }

    RecordMerge reconcile(StoredAuthority theirs, long base, RecordContent content) {
        var before =
                rows.history(theirs.id(), base + 1, 1).stream()
                        .filter(version -> version.version() == base)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                AuthorityRefusal.AUTHORITY_VERSION_UNKNOWN,
                                                theirs.number(),
                                                Long.toString(base)));
        var merge =
                new ThreeWayMerge(
                        RecordContents.toMarc(before.content()),
                        theirs.text().record(),
                        marc(content));
        var head =
                new RecordVersion(
                        theirs.id(),
                        theirs.version(),
                        theirs.library(),
                        RecordChange.EDITED,
                        theirs.changedBy(),
                        theirs.changedAt(),
                        Optional.empty(),
                        false);
        return new RecordMerge(
                head, merge.clashCount(), RecordContents.of(merge.merged()), merge.fields());
    }

    private StoredAuthority change(
            StoredAuthority present, AuthorityRecord text, Authorship author) {
        rows.update(present, text, author, Optional.empty());
        if (!text.heading().equals(present.text().heading())) {
            works.follow(present, present.number(), text.heading().text(), author.name());
        }
        return rows.find(present.id());
    }

    StoredAuthority merge(MergeAuthorities order, String library, String author) {
        if (order.kept().equals(order.dropped())) {
            throw new RefusedException(AuthorityRefusal.AUTHORITY_MERGED_WITH_ITSELF);
        }
        AuthorityLock.alone(database, library);
        var kept = standing(order.kept(), order.keptVersion());
        var dropped = standing(order.dropped(), order.droppedVersion());
        boolean alike =
                kept.library().equals(dropped.library())
                        && kept.text().kind() == dropped.text().kind();
        if (!alike) {
            throw new RefusedException(AuthorityRefusal.AUTHORITIES_UNLIKE);
        }
        kept.text().requireAlikeDivided(dropped.text());
        var by = new Authorship(author, AuthorityChange.MERGED);
        var numbers = namesOf(dropped);
        rows.update(dropped, dropped.text(), by, Optional.of(kept.id()));
        var text = stamped(kept.text().takingOver(dropped.text()).record());
        rows.update(kept, text, by, Optional.empty());
        numbers.forEach(number -> works.follow(kept, number, text.heading().text(), author));
        return rows.find(kept.id());
    }

    /** Its number, and those of the records that have become part of it before. */
    private List<String> namesOf(StoredAuthority authority) {
        return database.list(
                "select number from catalog.authority where id = ? or merged_into = ? order by id",
                row -> row.getString(1),
                authority.id(),
                authority.id());
    }

    /** Takes a record of a file. */
    Taken take(String library, MarcRecord read, String author) {
        var record = AuthorityConversion.toRusmarc(read);
        var text = AuthorityRecord.of(record);
        var number =
                text.number()
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                AuthorityRefusal.AUTHORITY_NUMBER_WRONG));
        AuthorityLock.alone(database, library);
        var by = new Authorship(author, AuthorityChange.IMPORTED);
        var found = rows.byNumber(library, number);
        if (found.isEmpty()) {
            requireFree(library, NONE, text.heading());
            insert(library, Ids.next(clock), text, by);
            return Taken.CREATED;
        }
        var present = found.get();
        if (present.text().record().hash().equals(record.hash())) {
            return Taken.UNCHANGED;
        }
        boolean untouched =
                rows.history(present.id(), Long.MAX_VALUE, 1).get(0).change()
                        == AuthorityChange.IMPORTED;
        if (!untouched) {
            return Taken.KEPT;
        }
        present.text().requireMayBecome(text);
        requireFree(library, present.id(), text.heading());
        change(present, text, by);
        return Taken.CHANGED;
    }

    private StoredAuthority standing(UUID id, long base) {
        var present = rows.find(id);
        if (present.mergedInto().isPresent()) {
            throw new RefusedException(
                    AuthorityRefusal.AUTHORITY_MERGED,
                    present.number(),
                    present.mergedInto().get().toString());
        }
        if (present.version() != base) {
            throw new RefusedException(
                    AuthorityRefusal.AUTHORITY_CHANGED_MEANWHILE,
                    Long.toString(present.version()),
                    present.changedBy());
        }
        return present;
    }

    private void requireFree(String library, UUID except, Heading heading) {
        rows.sameHeading(library, except, heading)
                .ifPresent(
                        number -> {
                            throw new RefusedException(
                                    AuthorityRefusal.HEADING_TAKEN, heading.text(), number);
                        });
    }

    private AuthorityRecord stamped(MarcRecord record) {
        return AuthorityRecord.of(VersionStamp.at(record, clock.instant()));
    }

    private static MarcRecord marc(RecordContent content) {
        var faults = RecordCheck.shape(content);
        if (!faults.isEmpty()) {
            throw new RefusedException(
                    CatalogRefusal.RECORD_FAULTY,
                    faults.stream()
                            .map(fault -> new Fault(fault.place(), fault.rule(), fault.arguments()))
                            .toList());
        }
        return AuthorityConversion.toRusmarc(RecordContents.toMarc(content));
    }
}

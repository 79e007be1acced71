package org.kartoteka.catalog.internal.records;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.CopiesMoved;
import org.kartoteka.catalog.api.Duplicate;
import org.kartoteka.catalog.api.DuplicatePair;
import org.kartoteka.catalog.api.Duplicates;
import org.kartoteka.catalog.api.MergeTitles;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.TitleMerge;
import org.kartoteka.catalog.domain.DuplicateKeys;
import org.kartoteka.catalog.domain.record.RecordCheck;
import org.kartoteka.catalog.domain.record.RecordContents;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/** Where duplicates are shown, merged and taken apart again. */
@Stateless
@Local(Duplicates.class)
public class DuplicatesBean implements Duplicates {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final int ID = 36;

    @Inject Database database;
    @Inject StaffRights rights;
    @Inject Outbox outbox;
    @Inject AuditTrail audit;
    @Inject Clock clock;
    @Inject Event<CopiesMoved> moves;

    /** Who follows copies; else those who listen to the event. */
    Consumer<CopiesMoved> followers = moved -> moves.fire(moved);

    /** For the container. */
    public DuplicatesBean() {}

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public List<Duplicate> of(String library, RecordContent content, Optional<UUID> except) {
        if (!RecordCheck.shape(content).isEmpty()) {
            return List.of();
        }
        var view = BibliographicView.of(RecordContents.toMarc(content));
        return new DuplicateFinder(database).alike(library, DuplicateKeys.of(view), except);
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public Page<DuplicatePair> open(String library, Optional<String> cursor, int limit) {
        rights.requireLibrary(library);
        var first = cursor.map(text -> half(text, 0)).orElse(FIRST);
        var second = cursor.map(text -> half(text, ID + 1)).orElse(FIRST);
        var found = new MergeBook(database).open(library, first, second, limit + 1);
        return Page.of(found, limit, last -> last.first().id() + "." + last.second().id());
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public void dismiss(UUID one, UUID other) {
        rights.requireLibrary(new RecordReader(database).present(one).library());
        if (!new MergeBook(database).dismiss(one, other, rights.caller().name())) {
            throw new RefusedException(CatalogRefusal.DUPLICATE_PAIR_UNKNOWN);
        }
        audit.done("catalog.dismiss-duplicate", one + " " + other);
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public TitleMerge merge(MergeTitles order) {
        rights.requireLibrary(new RecordReader(database).present(order.kept()).library());
        var merging = merging();
        var pair = merging.standing(order);
        var made = merging.merge(pair, order.takeOver(), rights.caller().name());
        audit.done("catalog.merge-titles", made.id().toString());
        return made;
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public Page<TitleMerge> merges(String library, Optional<String> cursor, int limit) {
        rights.requireLibrary(library);
        var before = cursor.map(text -> half(text, 0)).orElse(LAST);
        var found = new MergeBook(database).recent(library, before, limit + 1);
        return Page.of(found, limit, last -> last.id().toString());
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public TitleMerge undo(UUID merge) {
        var locked = new MergeBook(database).locked(merge);
        rights.requireLibrary(locked.view().library());
        var undone = merging().undo(locked, rights.caller().name());
        audit.done("catalog.undo-merge", merge.toString());
        return undone;
    }

    private Merging merging() {
        return new Merging(database, clock, outbox, followers);
    }

    private static UUID half(String cursor, int from) {
        try {
            return UUID.fromString(cursor.substring(from, Math.min(cursor.length(), from + ID)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }
}

package org.kartoteka.catalog.internal.marks;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.EditRecord;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.EditionMarks;
import org.kartoteka.catalog.api.MarkChange;
import org.kartoteka.catalog.api.MarkView;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.api.Records;
import org.kartoteka.catalog.domain.record.AgeMarkField;
import org.kartoteka.catalog.domain.record.RecordContents;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.catalog.marc.view.AgeMark;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/** Keeps the marks; each change leaves an audit line. */
@Stateless
@Local(EditionMarks.class)
public class EditionMarksBean implements EditionMarks {

    private static final UUID LAST = new UUID(-1, -1);

    @EJB Records records;
    @Inject Database database;
    @Inject StaffRights rights;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** For the container. */
    public EditionMarksBean() {}

    @Override
    @PermitAll
    public List<MarkView> of(UUID title) {
        return book().of(title);
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN})
    public Page<MarkChange> history(UUID title, Optional<String> cursor, int limit) {
        var before = cursor.map(EditionMarksBean::id).orElse(LAST);
        return Page.of(
                book().history(title, before, limit + 1), limit, last -> last.id().toString());
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public void put(UUID title, EditionMark mark, String reason) {
        var clean = reason.strip();
        if (clean.isEmpty()
                || clean.length() > LONGEST_REASON
                || clean.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(CatalogRefusal.MARK_REASON_MALFORMED, LONGEST_REASON);
        }
        rights.requireLibrary(book().libraryOf(title));
        book().put(title, mark, clean, rights.caller().name());
        audit.done("catalog.put-mark", title + " " + mark);
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public void remove(UUID title, EditionMark mark) {
        rights.requireLibrary(book().libraryOf(title));
        if (book().remove(title, mark, "", rights.caller().name())) {
            audit.done("catalog.remove-mark", title + " " + mark);
        }
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public RecordVersion putAge(UUID title, Optional<String> mark, long present) {
        var wanted = mark.map(EditionMarksBean::age);
        var edited = AgeMarkField.put(records.find(title).content(), wanted);
        var shows = BibliographicView.of(RecordContents.toMarc(edited)).ageMark();
        if (!shows.equals(wanted)) {
            throw new RefusedException(
                    CatalogRefusal.AGE_MARK_ELSEWHERE, shows.map(AgeMark::text).orElse(""));
        }
        return records.edit(new EditRecord(title, present, edited));
    }

    private static AgeMark age(String text) {
        return Stream.of(AgeMark.values())
                .filter(mark -> mark.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new RefusedException(CatalogRefusal.AGE_MARK_UNKNOWN, text));
    }

    private MarkBook book() {
        return new MarkBook(database, clock);
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }
}

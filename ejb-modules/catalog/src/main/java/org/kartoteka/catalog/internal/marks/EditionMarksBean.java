package org.kartoteka.catalog.internal.marks;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.EditionMarks;
import org.kartoteka.catalog.api.MarkView;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/** Keeps the marks; each change leaves an audit line. */
@Stateless
@Local(EditionMarks.class)
public class EditionMarksBean implements EditionMarks {

    private static final String OF_TITLE =
            "select mark, reason, set_by, set_at from catalog.title_mark where title_id = ?"
                    + " order by mark";

    /** Nobody withdraws the title meanwhile. */
    private static final String LIBRARY =
            "select library from catalog.title where not withdrawn and id = ? for key share";

    private static final String PUT =
            "insert into catalog.title_mark (title_id, mark, reason, set_by, set_at)"
                    + " values (?, ?, ?, ?, ?) on conflict (title_id, mark) do update"
                    + " set reason = excluded.reason, set_by = excluded.set_by,"
                    + " set_at = excluded.set_at";
    private static final String REMOVE =
            "delete from catalog.title_mark where title_id = ? and mark = ?";

    @Inject Database database;
    @Inject StaffRights rights;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** For the container. */
    public EditionMarksBean() {}

    @Override
    @PermitAll
    public List<MarkView> of(UUID title) {
        return database.list(
                OF_TITLE,
                row -> {
                    var mark = EditionMark.valueOf(row.getString(1));
                    return new MarkView(
                            mark,
                            mark.rule(),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, OffsetDateTime.class).toInstant());
                },
                title);
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
        requireOwn(title);
        database.change(PUT, title, mark, clean, rights.caller().name(), clock.instant());
        audit.done("catalog.put-mark", title + " " + mark);
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public void remove(UUID title, EditionMark mark) {
        requireOwn(title);
        if (database.change(REMOVE, title, mark) > 0) {
            audit.done("catalog.remove-mark", title + " " + mark);
        }
    }

    private void requireOwn(UUID title) {
        rights.requireLibrary(
                database.first(LIBRARY, row -> row.getString(1), title)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                CatalogRefusal.TITLE_UNKNOWN, title.toString())));
    }
}

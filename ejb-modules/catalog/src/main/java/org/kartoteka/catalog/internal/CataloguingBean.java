package org.kartoteka.catalog.internal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.Cataloguing;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.RecordChange;
import org.kartoteka.catalog.api.TitleWithdrawn;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/** Changes single titles, each act with its event and its audit line in one transaction. */
@Stateless
@Local(Cataloguing.class)
public class CataloguingBean implements Cataloguing {

    /** The lock keeps imports from adding a copy meanwhile. */
    private static final String LOCK =
            "select library, version, withdrawn from catalog.title where id = ? for update";

    private static final String COPIES =
            "select count(*) from catalog.copy where title_id = ? and state <> ?";
    private static final String WITHDRAW =
            "update catalog.title set withdrawn = true, version = version + 1,"
                    + " changed_at = clock_timestamp(), changed_by = ?, change = ?, act = null"
                    + " where id = ?";

    private record Standing(String library, long version, boolean withdrawn) {}

    @Inject Database database;
    @Inject StaffRights rights;
    @Inject Outbox outbox;
    @Inject AuditTrail audit;

    /** For the container. */
    public CataloguingBean() {}

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public void withdraw(UUID title) {
        var standing = locked(title);
        rights.requireLibrary(standing.library());
        if (standing.withdrawn()) {
            return;
        }
        long copies =
                database.first(COPIES, row -> row.getLong(1), title, CopyState.WRITTEN_OFF)
                        .orElseThrow();
        if (copies > 0) {
            throw new RefusedException(CatalogRefusal.TITLE_HAS_COPIES, copies);
        }
        database.change(WITHDRAW, rights.caller().name(), RecordChange.WITHDRAWN, title);
        outbox.publish(new TitleWithdrawn(title, standing.version() + 1, standing.library()));
        audit.done("catalog.withdraw-title", title.toString());
    }

    private Standing locked(UUID title) {
        return database.first(
                        LOCK,
                        row -> new Standing(row.getString(1), row.getLong(2), row.getBoolean(3)),
                        title)
                .orElseThrow(
                        () -> new RefusedException(CatalogRefusal.TITLE_UNKNOWN, title.toString()));
    }
}

package org.kartoteka.catalog.internal.selection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kartoteka.catalog.api.ExportCount;
import org.kartoteka.catalog.api.ExportOrder;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.catalog.api.SelectionSize;
import org.kartoteka.catalog.api.Selections;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/** Looks selections up; what people wait for is cut off after a while, an export is not. */
@Stateless
@Local(Selections.class)
public class SelectionsBean implements Selections {

    private static final long COUNTED = 100_000;

    @Inject Database database;
    @Inject SelectionRights rights;

    /** For the container. */
    public SelectionsBean() {}

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public SelectionSize count(RecordSelection selection) {
        rights.require(selection);
        long found = patiently(() -> Selected.of(selection).count(database, COUNTED + 1));
        return new SelectionSize(Math.min(found, COUNTED), found > COUNTED);
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public Page<TitleView> titles(RecordSelection selection, Optional<String> cursor, int limit) {
        rights.require(selection);
        var after = cursor.map(SelectionsBean::id).orElseGet(Selected::start);
        var found =
                patiently(
                        () ->
                                Selected.of(selection)
                                        .next(
                                                database,
                                                "t.view",
                                                row -> Json.read(row.getString(1), TitleView.class),
                                                after,
                                                limit + 1));
        return Page.of(found, limit, last -> last.id().toString());
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public void require(RecordSelection selection) {
        rights.require(selection);
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ExportCount export(RecordSelection selection, ExportOrder order, OutputStream out) {
        rights.require(selection);
        try {
            return new RecordExport(database, order).write(selection, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T patiently(Supplier<T> question) {
        return new PatientDatabase(database).ask(question);
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }
}

package org.kartoteka.catalog.internal.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.BatchEditView;
import org.kartoteka.catalog.api.BatchEdits;
import org.kartoteka.catalog.api.BatchLeftOut;
import org.kartoteka.catalog.api.BatchOrder;
import org.kartoteka.catalog.api.BatchPreview;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.domain.batch.ChangeCheck;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.catalog.internal.selection.PatientDatabase;
import org.kartoteka.catalog.internal.selection.SelectionRights;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** The desk where batch edits are tried out, ordered, stopped and undone. */
@Stateless
@Local(BatchEdits.class)
public class BatchEditsBean implements BatchEdits {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int ID = 36;

    @Inject Database database;
    @Inject SelectionRights selections;
    @Inject StaffRights rights;
    @Inject AuditTrail audit;
    @Inject IdempotencyKeys keys;
    @Inject Clock clock;

    /** For the container. */
    public BatchEditsBean() {}

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public BatchPreview preview(BatchOrder order, int samples) {
        require(order);
        return new PatientDatabase(database)
                .ask(() -> new Trial(database, order, samples).result());
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public BatchEditView begin(BatchOrder order, Optional<IdempotencyKey> key) {
        var earlier = key.flatMap(k -> keys.claim(k, "begin-batch-edit " + Json.write(order)));
        if (earlier.isPresent()) {
            return Json.read(earlier.get(), BatchEditView.class);
        }
        require(order);
        var id = Ids.next(clock);
        book().keep(id, order, rights.caller().name(), clock.instant());
        audit.done("catalog.begin-batch-edit", id.toString());
        var begun = book().find(id).orElseThrow();
        key.ifPresent(k -> keys.answer(k, Json.write(begun)));
        return begun;
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public Optional<BatchEditView> find(UUID id) {
        return book().find(id).filter(found -> rights.worksFor(library(found)));
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public Page<BatchEditView> recent(String library, Optional<String> cursor, int limit) {
        rights.requireLibrary(library);
        var before = cursor.map(text -> id(text, 0)).orElse(NEWEST);
        var found = book().recent(library, before, limit + 1);
        return Page.of(found, limit, last -> last.id().toString());
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public Page<BatchLeftOut> leftOut(UUID id, Optional<String> cursor, int limit) {
        find(id).orElseThrow(() -> unknown(id));
        boolean undoing = cursor.filter(text -> text.startsWith("u")).isPresent();
        var after = cursor.map(text -> id(text, 1)).orElse(FIRST);
        var found = book().leftOut(id, undoing, after, limit + 1);
        return Page.of(found, limit, last -> (last.undoing() ? "u" : "r") + last.titleId());
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public BatchEditView cancel(UUID id) {
        requireOwn(id);
        if (!book().cancel(id, clock.instant())) {
            throw new RefusedException(CatalogRefusal.BATCH_EDIT_ENDED, id.toString());
        }
        audit.done("catalog.cancel-batch-edit", id.toString());
        return book().find(id).orElseThrow();
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public BatchEditView undo(UUID id) {
        requireOwn(id);
        if (!book().undo(id, rights.caller().name())) {
            throw new RefusedException(CatalogRefusal.BATCH_EDIT_NOT_UNDOABLE, id.toString());
        }
        audit.done("catalog.undo-batch-edit", id.toString());
        return book().find(id).orElseThrow();
    }

    private void require(BatchOrder order) {
        selections.require(order.selection());
        var faults = ChangeCheck.of(order.changes());
        if (!faults.isEmpty()) {
            throw new RefusedException(CatalogRefusal.BATCH_CHANGE_MALFORMED, faults);
        }
    }

    private void requireOwn(UUID id) {
        rights.requireLibrary(library(book().find(id).orElseThrow(() -> unknown(id))));
    }

    private BatchBook book() {
        return new BatchBook(database);
    }

    private static String library(BatchEditView view) {
        return view.order().selection().library();
    }

    private static RefusedException unknown(UUID id) {
        return new RefusedException(CatalogRefusal.BATCH_EDIT_UNKNOWN, id.toString());
    }

    private static UUID id(String cursor, int from) {
        try {
            return UUID.fromString(cursor.substring(from, Math.min(cursor.length(), from + ID)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }
}

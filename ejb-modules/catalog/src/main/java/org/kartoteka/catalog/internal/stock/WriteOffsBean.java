package org.kartoteka.catalog.internal.stock;

import static org.kartoteka.kernel.security.Roles.ADMIN;
import static org.kartoteka.kernel.security.Roles.CATALOGUER;
import static org.kartoteka.kernel.security.Roles.LIBRARIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.ActForm;
import org.kartoteka.catalog.api.ApproveWriteOff;
import org.kartoteka.catalog.api.DraftWriteOff;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.ReplaceCopy;
import org.kartoteka.catalog.api.Replacement;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.catalog.api.WriteOffLine;
import org.kartoteka.catalog.api.WriteOffReason;
import org.kartoteka.catalog.api.WriteOffView;
import org.kartoteka.catalog.api.WriteOffs;
import org.kartoteka.catalog.domain.WriteOffRules;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.telemetry.Traced;

/** The door of the acts: who may, once per key, in one transaction. */
@Traced
@Stateless
@Local(WriteOffs.class)
public class WriteOffsBean implements WriteOffs {

    @Inject IdempotencyKeys keys;
    @Inject StaffRights rights;
    @Inject NetworkDirectory directory;
    @Inject Disposal disposal;
    @Inject Replacing replacing;
    @Inject WriteOffRows acts;
    @Inject InventoryBook inventory;

    /** For the container. */
    public WriteOffsBean() {}

    @Override
    @RolesAllowed({CATALOGUER, ADMIN})
    public WriteOffView draft(DraftWriteOff order, Optional<IdempotencyKey> key) {
        var earlier = key.flatMap(k -> keys.claim(k, order.toString()));
        if (earlier.isPresent()) {
            return Json.read(earlier.get(), WriteOffView.class);
        }
        var draft = disposal.draft(order);
        key.ifPresent(k -> keys.answer(k, Json.write(draft)));
        return draft;
    }

    @Override
    @RolesAllowed({CATALOGUER, ADMIN})
    public WriteOffView approve(ApproveWriteOff order) {
        return disposal.approve(order);
    }

    @Override
    @RolesAllowed({CATALOGUER, ADMIN})
    public WriteOffView cancel(UUID id) {
        return disposal.cancel(id);
    }

    @Override
    @RolesAllowed({CATALOGUER, ADMIN})
    public WriteOffView reverse(UUID id, String why) {
        return disposal.reverse(id, why);
    }

    @Override
    @RolesAllowed({CATALOGUER, ADMIN})
    public Replacement replace(ReplaceCopy order, Optional<IdempotencyKey> key) {
        var earlier = key.flatMap(k -> keys.claim(k, order.toString()));
        if (earlier.isPresent()) {
            return Json.read(earlier.get(), Replacement.class);
        }
        var replacement = replacing.replace(order);
        key.ifPresent(k -> keys.answer(k, Json.write(replacement)));
        return replacement;
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Optional<WriteOffView> find(UUID id) {
        return acts.find(id).filter(act -> rights.worksFor(act.library()));
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Page<WriteOffView> recent(String library, Optional<String> cursor, int limit) {
        rights.requireLibrary(library);
        var before = cursor.map(Cursors::id).orElse(Cursors.END);
        return Page.of(
                acts.recent(library, before, limit + 1), limit, last -> last.id().toString());
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Page<WriteOffLine> lines(UUID id, Optional<String> cursor, int limit) {
        seen(id);
        var after = cursor.map(Cursors::id).orElse(Cursors.START);
        return Page.of(acts.lines(id, after, limit + 1), limit, last -> last.copyId().toString());
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public byte[] file(UUID id, ActForm form, Locale language) {
        var act = seen(id);
        var lines = acts.lines(id, Cursors.START, WriteOffRules.LONGEST);
        var words = new ActWords(language);
        var library = name(act.library());
        return switch (form) {
            case PDF -> new WriteOffPaper(act, lines, library, words).pdf();
            case XLSX -> new WriteOffSheet(act, lines, library, words).xlsx();
            case ACCOUNTS -> new WriteOffSheet(act, lines, library, words).accounts();
        };
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public byte[] replacementAct(UUID id, Locale language) {
        var act = seen(id);
        if (act.reason() != WriteOffReason.REPLACED) {
            throw new RefusedException(StockRefusal.WRITE_OFF_UNKNOWN, id.toString());
        }
        var lost = acts.lines(id, Cursors.START, WriteOffRules.LONGEST);
        var accepted = inventory.acceptedBy(act.library(), act.number(), act.dated());
        var words = new ActWords(language);
        return new ReplacementPaper(act, lost, accepted, name(act.library()), words).pdf();
    }

    private String name(String library) {
        return directory.network().libraries().stream()
                .filter(one -> one.code().equals(library))
                .map(Library::name)
                .findFirst()
                .orElse(library);
    }

    private WriteOffView seen(UUID id) {
        return find(id).orElseThrow(
                        () -> new RefusedException(StockRefusal.WRITE_OFF_UNKNOWN, id.toString()));
    }
}

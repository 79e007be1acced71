package org.kartoteka.catalog.internal.stock;

import static org.kartoteka.kernel.security.Roles.ADMIN;
import static org.kartoteka.kernel.security.Roles.CATALOGUER;
import static org.kartoteka.kernel.security.Roles.LIBRARIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.AddCopies;
import org.kartoteka.catalog.api.ChangeCopy;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyChangeView;
import org.kartoteka.catalog.api.CopyKeeping;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.telemetry.Traced;

/** The keepers' door: who may, once per key, in one transaction. */
@Traced
@Stateless
@Local(CopyKeeping.class)
public class CopyKeepingBean implements CopyKeeping {

    @Inject IdempotencyKeys keys;
    @Inject Accession accession;
    @Inject CopyLife life;
    @Inject StockCopies rows;
    @Inject Copies copies;

    /** What was answered, to be answered again. */
    record Kept(List<CopyView> copies) {}

    /** For the container. */
    public CopyKeepingBean() {}

    @Override
    @RolesAllowed({CATALOGUER, ADMIN})
    public List<CopyView> add(AddCopies order, Optional<IdempotencyKey> key) {
        var earlier = key.flatMap(k -> keys.claim(k, order.toString()));
        if (earlier.isPresent()) {
            return Json.read(earlier.get(), Kept.class).copies();
        }
        var added = accession.add(order, "ADD");
        key.ifPresent(k -> keys.answer(k, Json.write(new Kept(added))));
        return added;
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public CopyView change(ChangeCopy order, Optional<IdempotencyKey> key) {
        var earlier = key.flatMap(k -> keys.claim(k, order.toString()));
        if (earlier.isPresent()) {
            return Json.read(earlier.get(), CopyView.class);
        }
        var changed = life.change(order);
        key.ifPresent(k -> keys.answer(k, Json.write(changed)));
        return changed;
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Page<CopyChangeView> history(String barcode, Optional<String> cursor, int limit) {
        var copy =
                copies.byBarcode(barcode)
                        .orElseThrow(
                                () -> new RefusedException(StockRefusal.COPY_UNKNOWN, barcode));
        var before = cursor.map(Cursors::id).orElse(Cursors.END);
        var found = rows.changes(copy.id(), before, limit + 1);
        return Page.of(found, limit, last -> last.id().toString());
    }
}
